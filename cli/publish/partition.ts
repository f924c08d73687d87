import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Keys } from '../../lib/fingerprint/fuse-build.ts';

/** Keys of one shard that wait to be written. */
const WAITING = 4096;

/**
 * Keys by their first bits, in files: memory stays the same however many there are.
 * A key is written as its lower half and its upper half, so that it reads as one number of 64 bits.
 */
export class Partition {
  readonly prefixBits: number;
  readonly #folder: string;
  readonly #waiting: Uint32Array[];
  readonly #counts: Uint32Array;

  /** @param prefixBits how many bits choose the shard, 0 to 16. */
  constructor(folder: string, prefixBits: number) {
    this.prefixBits = prefixBits;
    this.#folder = folder;
    this.#waiting = Array.from({ length: 2 ** prefixBits }, () => new Uint32Array(2 * WAITING));
    this.#counts = new Uint32Array(2 ** prefixBits);
  }

  add(hi: number, lo: number): void {
    const prefix = this.prefixBits === 0 ? 0 : hi >>> (32 - this.prefixBits);
    const waiting = this.#waiting[prefix];
    const count = this.#counts[prefix] ?? 0;
    if (!waiting) return;
    waiting[2 * count] = lo;
    waiting[2 * count + 1] = hi;
    this.#counts[prefix] = count + 1;
    if (count + 1 === WAITING) this.#write(prefix);
  }

  /** The keys with this prefix, sorted, each once. Can be asked for once. */
  take(prefix: number): Keys {
    this.#write(prefix);
    const file = this.#fileOf(prefix);
    if (!existsSync(file)) return { hi: new Uint32Array(0), lo: new Uint32Array(0) };
    const bytes = readFileSync(file);
    rmSync(file);
    // A copy begins where a number of 64 bits may begin.
    const keys = new BigUint64Array(Uint8Array.from(bytes).buffer).sort();
    const halves = new Uint32Array(keys.buffer);
    const hi = new Uint32Array(keys.length);
    const lo = new Uint32Array(keys.length);
    let count = 0;
    for (let at = 0; at < keys.length; at += 1) {
      const [low = 0, high = 0] = [halves[2 * at], halves[2 * at + 1]];
      if (count > 0 && hi[count - 1] === high && lo[count - 1] === low) continue;
      hi[count] = high;
      lo[count] = low;
      count += 1;
    }
    return { hi: hi.subarray(0, count), lo: lo.subarray(0, count) };
  }

  #write(prefix: number): void {
    const count = this.#counts[prefix] ?? 0;
    const waiting = this.#waiting[prefix];
    if (count === 0 || !waiting) return;
    const bytes = new Uint8Array(waiting.buffer, 0, 8 * count);
    appendFileSync(this.#fileOf(prefix), bytes, { mode: 0o600 });
    this.#counts[prefix] = 0;
  }

  #fileOf(prefix: number): string {
    return join(this.#folder, `keys-${prefix}`);
  }
}
