import { LARGEST_FILE } from '../../lib/fingerprint/left-out.ts';

/** Files one after the other in one buffer. Small enough that many are under way at once. */
export interface Batch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** For each file its number, where it begins and where it ends. */
  readonly spans: Uint32Array<ArrayBuffer>;
}

/** One byte more than is indexed, by which a larger file is known. */
export const KEPT_OF_FILE = LARGEST_FILE + 1;
const CAPACITY = 2 * KEPT_OF_FILE;

/** Buffers are used again: a new one for each batch would wait for the garbage collector. */
const spare: Uint8Array<ArrayBuffer>[] = [];

export function giveBack(bytes: Uint8Array<ArrayBuffer>): void {
  if (spare.length < 64) spare.push(bytes);
}

/** Fills batches with files that arrive in pieces. */
export class Batcher {
  #bytes = spare.pop() ?? new Uint8Array(CAPACITY);
  #spans: number[] = [];
  #used = 0;
  #full: Batch | undefined;

  /** Of a file larger than is indexed only so much is kept that it is known as one. */
  begin(file: number, size: number): void {
    if (this.#used + Math.min(size, KEPT_OF_FILE) > CAPACITY) this.#full = this.take();
    this.#spans.push(file, this.#used, this.#used);
  }

  write(piece: Uint8Array): void {
    const last = this.#spans.length - 1;
    const room = (this.#spans[last - 1] ?? 0) + KEPT_OF_FILE - this.#used;
    const kept = piece.length > room ? piece.subarray(0, room) : piece;
    this.#bytes.set(kept, this.#used);
    this.#used += kept.length;
    this.#spans[last] = this.#used;
  }

  /** The batch that the file just begun no longer fitted into. At most one for each `begin`. */
  full(): Batch | undefined {
    const batch = this.#full;
    this.#full = undefined;
    return batch;
  }

  /** What is in the batch now. */
  take(): Batch {
    const batch = { bytes: this.#bytes, spans: Uint32Array.from(this.#spans) };
    this.#bytes = spare.pop() ?? new Uint8Array(CAPACITY);
    this.#spans = [];
    this.#used = 0;
    return batch;
  }
}
