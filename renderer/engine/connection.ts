import { type ClientLink, type ClientOptions, ORPCError } from '@orpc/client';

type NoContext = Record<never, never>;

/** One living connection to the engine. */
export interface Attachment {
  link: ClientLink<NoContext>;
  /** Settles when the connection has gone. */
  closed: Promise<void>;
}

/** Makes a connection; rejects when the engine cannot be reached now. */
export type Connect = () => Promise<Attachment>;

export type ConnectionState = 'connecting' | 'connected' | 'away';

/** The connection went while a call was on its way: whether the engine did it is not known. */
export class EngineAway extends Error {
  override name = 'EngineAway';
}

/** Half a second, then doubling: a restarted host is found at once, and one that stays away is not hammered. */
const FIRST_DELAY = 500;
const LONGEST_DELAY = 8_000;

export interface Timers {
  wait(milliseconds: number): Promise<void>;
}

const realTimers: Timers = { wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) };

/**
 * A link that outlives its connections. A call made while there is none waits for the next one; a call that was on its way when
 * the connection went fails with `EngineAway`, because only its caller knows whether it may be repeated.
 */
export class EngineConnection implements ClientLink<NoContext> {
  readonly #connect: Connect;
  readonly #timers: Timers;
  readonly #listeners = new Set<() => void>();
  readonly #gone = new WeakSet<Attachment>();
  #attachment: Attachment | null = null;
  #state: ConnectionState = 'connecting';
  #waiting: (() => void)[] = [];
  #retryNow: (() => void) | null = null;

  constructor(connect: Connect, timers: Timers = realTimers) {
    this.#connect = connect;
    this.#timers = timers;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Calls back at each change of state. Returns the way to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tries again now instead of at the end of the pause. */
  retry(): void {
    this.#retryNow?.();
  }

  /** Keeps a connection until the page goes. */
  async run(): Promise<never> {
    let delay = FIRST_DELAY;
    for (;;) {
      try {
        const attachment = await this.#connect();
        delay = FIRST_DELAY;
        this.#attachment = attachment;
        const closed = attachment.closed.then(() => this.#gone.add(attachment));
        this.#become('connected');
        for (const resume of this.#waiting.splice(0)) resume();
        await closed;
      } catch (error) {
        console.warn('The engine cannot be reached', error);
      }
      this.#attachment = null;
      this.#become('away');
      await Promise.race([this.#timers.wait(delay), new Promise<void>((resolve) => (this.#retryNow = resolve))]);
      this.#retryNow = null;
      delay = Math.min(delay * 2, LONGEST_DELAY);
    }
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<NoContext>): Promise<unknown> {
    const attachment = await this.#attached(options.signal);
    try {
      return await attachment.link.call(path, input, options);
    } catch (error) {
      if (error instanceof ORPCError || options.signal?.aborted || !this.#gone.has(attachment)) throw error;
      throw new EngineAway(`The connection went during ${path.join('.')}`, { cause: error });
    }
  }

  async #attached(signal: AbortSignal | undefined): Promise<Attachment> {
    while (this.#attachment === null) {
      signal?.throwIfAborted();
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    }
    return this.#attachment;
  }

  #become(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
