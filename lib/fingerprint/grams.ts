import type { WordList } from './word-list.ts';

/** How grams are made and chosen. Part of the format: see `INNER_VERSION`. */
export interface Channel {
  readonly name: 'exact' | 'renamed';
  /** Words in a gram. */
  readonly k: number;
  /** Grams in a window, of which one at least is chosen. */
  readonly w: number;
  /** Keeps the grams of one channel apart from those of the other. */
  readonly tag: number;
}

/** Code as it stands, and code with its locals renamed. */
export const CHANNELS = [
  { name: 'exact', k: 10, w: 8, tag: 0x243f6a88 },
  { name: 'renamed', k: 12, w: 12, tag: 0x85a308d3 },
] as const satisfies readonly Channel[];

/** The version of lexer, hash and parameters. Lists of another version are refused. */
export const INNER_VERSION = 1;

const BASE_0 = 0x9e3779b1;
const BASE_1 = 0x85ebca6b;

/** The grams of a text in one channel: hashes of every k words in a row. */
export class Grams {
  readonly #channel: Channel;
  /** What the first word of a gram is multiplied by. */
  readonly #out0: number;
  readonly #out1: number;
  /** The hashes that decide which grams are chosen, 32 bits each; only `length` of them count. */
  ranks = new Uint32Array(1024);
  #lane1 = new Uint32Array(1024);
  #words: Uint32Array = new Uint32Array(0);
  length = 0;

  constructor(channel: Channel) {
    this.#channel = channel;
    this.#out0 = power(BASE_0, channel.k - 1);
    this.#out1 = power(BASE_1, channel.k - 1);
  }

  /** Makes the grams of these words; those made before are gone. */
  roll(words: WordList): void {
    const { k, name, tag } = this.#channel;
    const lanes = name === 'exact' ? words.exact : words.masked;
    this.#words = lanes;
    this.length = Math.max(0, words.length - k + 1);
    if (this.ranks.length < this.length) {
      this.ranks = new Uint32Array(2 * this.length);
      this.#lane1 = new Uint32Array(2 * this.length);
    }
    const ranks = this.ranks;
    const lane1 = this.#lane1;
    const out0 = this.#out0;
    const out1 = this.#out1;
    const end = 2 * words.length;
    let rolled0 = 0;
    let rolled1 = 0;
    for (let at = 0; at < end && at < 2 * k - 2; at += 2) {
      rolled0 = (Math.imul(rolled0, BASE_0) + (lanes[at] ?? 0)) | 0;
      rolled1 = (Math.imul(rolled1, BASE_1) + (lanes[at + 1] ?? 0)) | 0;
    }
    let gram = 0;
    for (let at = 2 * k - 2; at < end; at += 2) {
      rolled0 = (Math.imul(rolled0, BASE_0) + (lanes[at] ?? 0)) | 0;
      rolled1 = (Math.imul(rolled1, BASE_1) + (lanes[at + 1] ?? 0)) | 0;
      ranks[gram] = mix(rolled0 ^ Math.imul(rolled1, BASE_0) ^ tag);
      lane1[gram] = rolled1;
      // The word that is not in the next one.
      rolled0 = (rolled0 - Math.imul(out0, lanes[2 * gram] ?? 0)) | 0;
      rolled1 = (rolled1 - Math.imul(out1, lanes[2 * gram + 1] ?? 0)) | 0;
      gram += 1;
    }
  }

  /** The hash that decides which grams are chosen: 32 bits. */
  rank(gram: number): number {
    return this.ranks[gram] ?? 0;
  }

  /** The other 32 bits of a gram's hash. */
  rest(gram: number): number {
    return mix((this.#lane1[gram] ?? 0) ^ Math.imul(this.rank(gram), BASE_1)) >>> 0;
  }

  /** A gram with fewer than k/2 different words is the noise of tables and enumerations. */
  isVaried(gram: number): boolean {
    const { k } = this.#channel;
    const words = this.#words;
    const start = 2 * gram;
    const end = start + 2 * k;
    let different = 0;
    for (let at = start; at < end; at += 2) {
      let earlier = start;
      while (earlier < at && words[earlier] !== words[at]) earlier += 2;
      if (earlier === at && (different += 1) >= k / 2) return true;
    }
    return false;
  }
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let at = 0; at < exponent; at += 1) result = Math.imul(result, base);
  return result;
}

/** The finaliser of MurmurHash3 (public domain, A. Appleby). */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
