import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { FuseFilter } from '../fingerprint/fuse-filter.ts';
import { INNER_VERSION } from '../fingerprint/grams.ts';

/** "PWF1": a Pasteward filter, first format. */
const MAGIC = 0x31465750;
const HEADER_BYTES = 32;

/** One filter with the keys of one group whose first bits are `prefix`. */
export interface Shard {
  readonly filter: FuseFilter;
  /** Keys in it. */
  readonly count: number;
  /** How many of a key's first bits choose the shard, 0 to 16, and their value. */
  readonly prefixBits: number;
  readonly prefix: number;
}

export type ShardFailure = 'not-a-shard' | 'other-version' | 'damaged';

/** Eight words of 32 bits, least significant byte first, then the cells. */
export function encodeShard({ filter, count, prefixBits, prefix }: Shard): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + filter.cells.length);
  const view = new DataView(bytes.buffer);
  const { seed, segmentLength, segmentCount } = filter;
  const words = [
    MAGIC,
    INNER_VERSION,
    count,
    prefixBits,
    prefix,
    seed,
    segmentLength,
    segmentCount,
  ];
  for (const [at, word] of words.entries()) view.setUint32(4 * at, word, true);
  bytes.set(filter.cells, HEADER_BYTES);
  return bytes;
}

/** Reads a shard. The cells are a view of `bytes`, not a copy. */
export function decodeShard(bytes: Uint8Array): Result<Shard, ShardFailure> {
  if (bytes.length < HEADER_BYTES) return fail('not-a-shard');
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const word = (at: number): number => view.getUint32(4 * at, true);
  if (word(0) !== MAGIC) return fail('not-a-shard');
  if (word(1) !== INNER_VERSION) return fail('other-version');
  const [count, prefixBits, prefix] = [word(2), word(3), word(4)];
  const [seed, segmentLength, segmentCount] = [word(5), word(6), word(7)];
  const isPower = segmentLength > 0 && (segmentLength & (segmentLength - 1)) === 0;
  const length = (segmentCount + 3) * segmentLength;
  const sound = isPower && segmentCount > 0 && prefixBits <= 16 && prefix < 2 ** prefixBits;
  if (!sound || bytes.length !== HEADER_BYTES + length) return fail('damaged');
  const cells = bytes.subarray(HEADER_BYTES);
  return ok({ filter: { seed, segmentLength, segmentCount, cells }, count, prefixBits, prefix });
}
