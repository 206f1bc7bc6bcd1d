/** Places of a table, a power of two; it is emptied when three quarters of them are taken. */
const PLACES = 1 << 18;
const MASK = PLACES - 1;

/**
 * Numbers of 32 bits found by numbers of 32 bits, of which it forgets all when it is full: a store of what costs to be worked out. Several
 * times as quick as a Map, which a memory of a million segments asks thirty million times.
 */
export class HashTable {
  readonly #keys = new Int32Array(PLACES);
  readonly #values = new Int32Array(PLACES);
  readonly #taken = new Uint8Array(PLACES);
  #size = 0;

  get(key: number): number | undefined {
    for (let place = key & MASK; this.#taken[place] === 1; place = (place + 1) & MASK) {
      if (this.#keys[place] === key) return this.#values[place];
    }
    return undefined;
  }

  set(key: number, value: number): void {
    if (this.#size >= PLACES * 0.75) {
      this.#taken.fill(0);
      this.#size = 0;
    }
    let place = key & MASK;
    while (this.#taken[place] === 1 && this.#keys[place] !== key) place = (place + 1) & MASK;
    if (this.#taken[place] === 0) this.#size += 1;
    this.#taken[place] = 1;
    this.#keys[place] = key;
    this.#values[place] = value;
  }
}
