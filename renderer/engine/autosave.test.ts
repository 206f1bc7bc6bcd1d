import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, type Saved, type SaveState } from './autosave.ts';
import { EngineAway } from './connection.ts';

/** A library of one text, with what can go wrong on the way to it. */
class Store {
  text = 'at first';
  revision = 1;
  writes: string[] = [];
  /** What happens to the next writings, in order. */
  trouble: ('away before' | 'away after')[] = [];

  async write(text: string, revision: number): Promise<Saved> {
    const trouble = this.trouble.shift();
    if (trouble === 'away before') throw new EngineAway('gone');
    if (revision !== this.revision) throw new ORPCError('CONFLICT', { defined: true, data: { id: 'x', revision: this.revision } });
    this.text = text;
    this.revision += 1;
    this.writes.push(text);
    if (trouble === 'away after') throw new EngineAway('gone');
    return { revision: this.revision, updatedAt: '2026-01-01T00:00:00.000Z' };
  }
}

describe('saving behind the keyboard', () => {
  let store: Store;
  let typed: string;
  let states: SaveState['kind'][];
  let autosave: Autosave<string>;

  beforeEach(() => {
    vi.useFakeTimers();
    store = new Store();
    typed = 'at first';
    states = [];
    autosave = new Autosave<string>({
      revision: 1,
      read: () => typed,
      write: (text, revision) => store.write(text, revision),
      stored: async () => ({ revision: store.revision, updatedAt: '2026-01-01T00:00:00.000Z', same: (text) => text === store.text }),
      onState: ({ kind }) => states.push(kind),
      delay: 900,
      retryDelay: 2_000,
    });
  });
  afterEach(() => {
    autosave.end();
    vi.useRealTimers();
  });

  const type = (text: string) => {
    typed = text;
    autosave.touched();
  };

  it('writes in time even when somebody never stops typing', async () => {
    for (let stroke = 0; stroke < 30; stroke += 1) {
      type(`stroke ${stroke}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(store.writes.length).toBeGreaterThanOrEqual(3);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.text).toBe('stroke 29');
    expect(states.at(-1)).toBe('saved');
  });

  it('writes at once when it is told to', async () => {
    type('now');
    await autosave.flush();
    expect(store.text).toBe('now');
    expect(autosave.pending).toBe(false);
  });

  it('writes nothing when nothing was changed', async () => {
    await autosave.flush();
    expect(store.writes).toEqual([]);
  });

  it('tries again while the engine is away, and loses nothing', async () => {
    store.trouble = ['away before', 'away before'];
    type('kept');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states.at(-1)).toBe('failed');
    expect(autosave.pending).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.text).toBe('kept');
    expect(states.at(-1)).toBe('saved');
  });

  it('takes its own writing, whose answer was lost, for no conflict', async () => {
    store.trouble = ['away after'];
    type('written once');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(store.writes).toEqual(['written once']);
    expect(states.at(-1)).toBe('saved');
    type('and on');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.text).toBe('and on');
  });

  it('writes over nobody: a newer record stops it until somebody chooses', async () => {
    store.text = 'of somebody else';
    store.revision = 5;
    type('mine');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(store.text).toBe('of somebody else');
    expect(states.at(-1)).toBe('conflict');
    type('mine, longer');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(store.text).toBe('of somebody else');
    await autosave.keepMine(5);
    expect(store.text).toBe('mine, longer');
    expect(states.at(-1)).toBe('saved');
  });

  it('writes the last words when the screen is left', async () => {
    type('last words');
    autosave.end();
    await autosave.flush();
    expect(store.text).toBe('last words');
  });
});
