import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Why a request is turned away. */
export type Refusal = 'host' | 'origin' | 'site' | 'session';

/**
 * Decides who may speak to the loopback host. Any program of this machine, and any web page in any of its browsers, can reach a
 * loopback port; only the browser that was handed the address with the token may use it.
 *
 * - The token of the first address works once and becomes a cookie no script can read.
 * - `Host` must be our own address: another name that resolves to 127.0.0.1 is DNS rebinding.
 * - `Origin`, where a browser sends one, must be our own: cookies ignore ports, so a page on another port of this machine would
 *   otherwise come with ours. A web socket must bring one, since it is not bound by the same-origin rule.
 * - `Sec-Fetch-Site`, where a browser sends it, must not name another site or another port of this one.
 */
export class AccessGuard {
  readonly #host: string;
  readonly #cookieName: string;
  readonly #session = randomBytes(32).toString('base64url');
  #token: string | null = randomBytes(32).toString('base64url');

  constructor(port: number) {
    this.#host = `127.0.0.1:${port}`;
    // Cookies are shared by all ports of an address: two hosts beside each other must not overwrite each other's.
    this.#cookieName = `diptych-${port}`;
  }

  get origin(): string {
    return `http://${this.#host}`;
  }

  /** The path and query of the address that opens the app, once. */
  get firstPath(): string {
    if (this.#token === null) throw new Error('The one-time address has been used');
    return `/open?token=${this.#token}`;
  }

  /** Takes the token of a first address. True once; the token is gone after it. */
  redeem(token: string | null): boolean {
    if (this.#token === null || token === null || !same(token, this.#token)) return false;
    this.#token = null;
    return true;
  }

  /** The `Set-Cookie` line for the browser that brought the token. */
  get setCookie(): string {
    return `${this.#cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Whether a request comes to the right address and from our own page or the address bar. */
  refusalOfSender(headers: IncomingHttpHeaders, socket: boolean): Refusal | null {
    if (headers.host !== this.#host) return 'host';
    if (headers.origin === undefined ? socket : headers.origin !== this.origin) return 'origin';
    const site = headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none' ? null : 'site';
  }

  /** Whether a request may be answered with anything of the app. */
  refusal(headers: IncomingHttpHeaders, socket = false): Refusal | null {
    return this.refusalOfSender(headers, socket) ?? (this.hasSession(headers) ? null : 'session');
  }

  hasSession(headers: IncomingHttpHeaders): boolean {
    const prefix = `${this.#cookieName}=`;
    return (headers.cookie ?? '').split(';').some((pair) => {
      const cookie = pair.trim();
      return cookie.startsWith(prefix) && same(cookie.slice(prefix.length), this.#session);
    });
  }
}

/** Compares secrets in a time that does not depend on where they differ, nor on their length. */
function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
