import { mix } from './mix.ts';
import { Variety } from './variety.ts';
import type { WordList } from './word-list.ts';

/** What a group of an org list holds. */
export const KINDS = ['code', 'document'] as const;
export type Kind = (typeof KINDS)[number];

/** The rule that what a list knows of a kind is reported under. */
export function listRule(kind: Kind): string {
  return `internal-${kind}`;
}

/** How grams are made and chosen. Part of the format: see `INNER_VERSION`. */
export interface Channel {
  readonly name: 'exact' | 'renamed' | 'prose';
  /** What is fingerprinted by it. */
  readonly kind: Kind;
  /** Words in a gram. */
  readonly k: number;
  /** Grams in a window, of which one at least is chosen. */
  readonly w: number;
  /** Keeps the grams of one channel apart from those of the other. */
  readonly tag: number;
}

/** Code as it stands, code with its locals renamed, and the prose of documents. */
export const CHANNELS = [
  { name: 'exact', kind: 'code', k: 10, w: 8, tag: 0x243f6a88 },
  { name: 'renamed', kind: 'code', k: 12, w: 12, tag: 0x85a308d3 },
  { name: 'prose', kind: 'document', k: 10, w: 8, tag: 0x13198a2e },
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
  /** Which grams are varied: 1 or 0. */
  varied = new Uint8Array(1024);
  #lane1 = new Uint32Array(1024);
  length = 0;

  readonly #variety: Variety;

  constructor(channel: Channel) {
    this.#channel = channel;
    this.#variety = new Variety(channel.k);
    this.#out0 = power(BASE_0, channel.k - 1);
    this.#out1 = power(BASE_1, channel.k - 1);
  }

  /** Makes the grams of these words; those made before are gone. */
  roll(words: WordList): void {
    const { k, name, tag } = this.#channel;
    const lanes = name === 'renamed' ? words.masked : words.exact;
    this.length = Math.max(0, words.length - k + 1);
    if (this.ranks.length < this.length) this.#grow();
    const { ranks, varied } = this;
    const lane1 = this.#lane1;
    const out0 = this.#out0;
    const out1 = this.#out1;
    const variety = this.#variety;
    variety.clear();
    const base0 = BASE_0;
    const base1 = BASE_1;
    let rolled0 = 0;
    let rolled1 = 0;
    for (let at = 0; at < words.length; at += 1) {
      rolled0 = (Math.imul(rolled0, base0) + (lanes[2 * at] ?? 0)) | 0;
      rolled1 = (Math.imul(rolled1, base1) + (lanes[2 * at + 1] ?? 0)) | 0;
      const different = variety.add(lanes, at);
      const gram = at - k + 1;
      if (gram < 0) continue;
      ranks[gram] = mix(rolled0 ^ Math.imul(rolled1, base0) ^ tag);
      lane1[gram] = rolled1;
      varied[gram] = 2 * different >= k ? 1 : 0;
      // The word that is not in the next one.
      rolled0 = (rolled0 - Math.imul(out0, lanes[2 * gram] ?? 0)) | 0;
      rolled1 = (rolled1 - Math.imul(out1, lanes[2 * gram + 1] ?? 0)) | 0;
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
    return this.varied[gram] === 1;
  }

  #grow(): void {
    this.ranks = new Uint32Array(2 * this.length);
    this.varied = new Uint8Array(2 * this.length);
    this.#lane1 = new Uint32Array(2 * this.length);
  }
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let at = 0; at < exponent; at += 1) result = Math.imul(result, base);
  return result;
}
