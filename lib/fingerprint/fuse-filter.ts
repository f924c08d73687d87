import { mix } from './mix.ts';

/**
 * Binary fuse filter, 4-wise, 8 bits a cell: tells whether a 64-bit key may be in a set, and is wrong
 * for one key in 256 that is not. (Graf, Lemire: Binary Fuse Filters, ACM JEA 2022.)
 */
export interface FuseFilter {
  readonly seed: number;
  /** Cells in a segment: a power of two. */
  readonly segmentLength: number;
  /** Segments that the first of a key's four cells may be in; there are three more. */
  readonly segmentCount: number;
  /** `(segmentCount + 3) * segmentLength` bytes. */
  readonly cells: Uint8Array;
}

/** Whether a key may be in the set; never false for one that is. */
export function mayContain(filter: FuseFilter, hi: number, lo: number): boolean {
  const place = placeOf(filter, hi, lo);
  const { cells } = filter;
  const sum =
    (cells[place.cell0] ?? 0) ^
    (cells[place.cell1] ?? 0) ^
    (cells[place.cell2] ?? 0) ^
    (cells[place.cell3] ?? 0);
  return sum === place.print;
}

/** The size of a filter for this many keys. */
export function sizeFor(count: number): Pick<FuseFilter, 'segmentLength' | 'segmentCount'> {
  const exponent = count < 2 ? 2 : Math.floor(Math.log(count) / Math.log(2.91) - 0.5);
  const segmentLength = 2 ** Math.max(2, Math.min(14, exponent));
  const factor = Math.max(1.075, 0.77 + (0.305 * Math.log(600_000)) / Math.log(Math.max(count, 2)));
  const capacity = Math.round(count * factor);
  return { segmentLength, segmentCount: Math.max(1, Math.ceil(capacity / segmentLength) - 3) };
}

/** Where a key's four cells are, and what they must come to. One object, used over and over. */
export interface Place {
  cell0: number;
  cell1: number;
  cell2: number;
  cell3: number;
  print: number;
}

const PLACE: Place = { cell0: 0, cell1: 0, cell2: 0, cell3: 0, print: 0 };

export function placeOf(
  { seed, segmentLength, segmentCount }: Omit<FuseFilter, 'cells'>,
  hi: number,
  lo: number,
): Place {
  const one = mix(lo ^ seed);
  const two = mix((hi + one) | 0);
  const three = mix((one ^ Math.imul(two, 0x9e3779b1)) | 0);
  const mask = segmentLength - 1;
  const first = high(two >>> 0, segmentCount * segmentLength);
  PLACE.cell0 = first;
  PLACE.cell1 = (first + segmentLength) ^ (one & mask);
  PLACE.cell2 = (first + 2 * segmentLength) ^ ((three >>> 0) & mask);
  PLACE.cell3 = (first + 3 * segmentLength) ^ ((three >>> 14) & mask);
  PLACE.print = (one >>> 24) & 0xff;
  return PLACE;
}

/** The upper half of a product of 32-bit numbers; the second must be below 2^21, to stay exact. */
function high(value: number, below: number): number {
  return Math.floor((value * below) / 2 ** 32);
}
