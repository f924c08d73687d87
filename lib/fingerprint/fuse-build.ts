import { placeOf, sizeFor } from './fuse-filter.ts';
import type { FuseFilter, Place } from './fuse-filter.ts';

/** More keys would not fit the arithmetic; shards are half of that. */
export const MOST_KEYS = 1_900_000;
/** One attempt fails about once in a hundred; this many failures mean that keys repeat. */
const ATTEMPTS = 100;

/** Sorted or not, but each key once: `hi[i]` and `lo[i]` are the halves of key i. */
export interface Keys {
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
}

/**
 * Builds a filter by peeling: a cell that one key alone uses decides for that key, which is then
 * taken away, and so on until none is left. The same keys give the same filter.
 *
 * @throws RangeError with more than `MOST_KEYS` keys, or with repeated ones.
 */
export function buildFuseFilter(keys: Keys): FuseFilter {
  const count = keys.hi.length;
  if (count > MOST_KEYS) throw new RangeError(`A filter holds at most ${String(MOST_KEYS)} keys`);
  const size = sizeFor(count);
  const cells = new Uint8Array((size.segmentCount + 3) * size.segmentLength);
  const peeling = new Peeling(cells.length, count);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const empty = { ...size, seed: Math.imul(attempt, 0x9e3779b1) >>> 0 };
    if (!peeling.peel(empty, keys)) continue;
    peeling.assign(empty, keys, cells);
    return { ...empty, cells };
  }
  throw new RangeError('The keys of a filter must be different from each other');
}

class Peeling {
  /** How many keys use a cell, and the exclusive or of their numbers. */
  readonly #uses: Uint8Array;
  readonly #keys: Uint32Array;
  readonly #alone: Uint32Array;
  /** Keys in the order they were taken away, and the cell that decided for each. */
  readonly #order: Uint32Array;
  readonly #cell: Uint32Array;

  constructor(cells: number, count: number) {
    this.#uses = new Uint8Array(cells);
    this.#keys = new Uint32Array(cells);
    this.#alone = new Uint32Array(cells);
    this.#order = new Uint32Array(count);
    this.#cell = new Uint32Array(count);
  }

  /** False when keys are left that block each other. */
  peel(filter: Omit<FuseFilter, 'cells'>, { hi, lo }: Keys): boolean {
    this.#uses.fill(0);
    this.#keys.fill(0);
    for (let key = 0; key < hi.length; key += 1) {
      if (!this.#add(placeOf(filter, hi[key] ?? 0, lo[key] ?? 0), key)) return false;
    }
    let waiting = 0;
    for (let cell = 0; cell < this.#uses.length; cell += 1) {
      if (this.#uses[cell] === 1) this.#alone[waiting++] = cell;
    }
    let peeled = 0;
    while (waiting > 0) {
      const cell = this.#alone[--waiting] ?? 0;
      if (this.#uses[cell] !== 1) continue;
      const key = this.#keys[cell] ?? 0;
      this.#order[peeled] = key;
      this.#cell[peeled] = cell;
      peeled += 1;
      const { cell0, cell1, cell2, cell3 } = placeOf(filter, hi[key] ?? 0, lo[key] ?? 0);
      waiting = this.#take(cell0, key, waiting);
      waiting = this.#take(cell1, key, waiting);
      waiting = this.#take(cell2, key, waiting);
      waiting = this.#take(cell3, key, waiting);
    }
    return peeled === hi.length;
  }

  /** From the last key taken away to the first: each sets the one cell that is its own. */
  assign(filter: Omit<FuseFilter, 'cells'>, { hi, lo }: Keys, cells: Uint8Array): void {
    for (let at = this.#order.length - 1; at >= 0; at -= 1) {
      const key = this.#order[at] ?? 0;
      const place = placeOf(filter, hi[key] ?? 0, lo[key] ?? 0);
      const own = this.#cell[at] ?? 0;
      cells[own] = 0;
      cells[own] = place.print ^ sum(cells, place);
    }
  }

  /** False when a count overflows, which good keys never do. */
  #add({ cell0, cell1, cell2, cell3 }: Place, key: number): boolean {
    return (
      this.#put(cell0, key) &&
      this.#put(cell1, key) &&
      this.#put(cell2, key) &&
      this.#put(cell3, key)
    );
  }

  #put(cell: number, key: number): boolean {
    const uses = (this.#uses[cell] ?? 0) + 1;
    this.#uses[cell] = uses;
    this.#keys[cell] = (this.#keys[cell] ?? 0) ^ key;
    return uses < 256;
  }

  #take(cell: number, key: number, waiting: number): number {
    const uses = (this.#uses[cell] ?? 0) - 1;
    this.#uses[cell] = uses;
    this.#keys[cell] = (this.#keys[cell] ?? 0) ^ key;
    if (uses !== 1) return waiting;
    this.#alone[waiting] = cell;
    return waiting + 1;
  }
}

function sum(cells: Uint8Array, { cell0, cell1, cell2, cell3 }: Place): number {
  return (cells[cell0] ?? 0) ^ (cells[cell1] ?? 0) ^ (cells[cell2] ?? 0) ^ (cells[cell3] ?? 0);
}
