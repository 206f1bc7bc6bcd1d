import { describe, expect, it, vi } from 'vitest';
import type { BriefingContent } from '../../core/model/briefing.ts';
import { dropUnsaved, keepUnsaved, readUnsaved } from './unsaved.ts';

class MemoryStorage implements Storage {
  readonly #values = new Map<string, string>();
  get length(): number {
    return this.#values.size;
  }
  clear(): void {
    this.#values.clear();
  }
  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }
  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null;
  }
  removeItem(key: string): void {
    this.#values.delete(key);
  }
  setItem(key: string, value: string): void {
    this.#values.set(key, value);
  }
}
const content: BriefingContent = {
  version: 2,
  template: 'communique',
  missionId: null,
  meta: { title: { fr: 'Une réunion\u00a0: suites' }, reference: '', date: null, marking: {}, embargo: null },
  blocks: [],
  parked: [],
};

describe('what could not be saved any more', () => {
  it('is found again, no-break spaces and all, until it is saved', () => {
    const store = new MemoryStorage();
    keepUnsaved(store, 'b', 7, content);
    expect(readUnsaved(store, 'b')).toEqual({ revision: 7, content });
    dropUnsaved(store, 'b');
    expect(readUnsaved(store, 'b')).toBeNull();
  });

  it('does not stop the work when it cannot be read or kept', () => {
    const quiet = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const store = new MemoryStorage();
    store.setItem('diptych.unsaved.b', '{"revision":"seven"}');
    expect(readUnsaved(store, 'b')).toBeNull();
    store.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(() => keepUnsaved(store, 'b', 1, content)).not.toThrow();
    quiet.mockRestore();
  });
});
