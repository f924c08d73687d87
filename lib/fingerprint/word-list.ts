import { KIND_OF } from './bytes.ts';

/** The words of a text, in order, as hashes. All arrays are longer than `length`: only that much counts. */
export interface WordList {
  readonly length: number;
  /** Two lanes of 32 bits for each word as it stands. */
  readonly exact: Uint32Array;
  /** The same with words that look like names of locals made alike. */
  readonly masked: Uint32Array;
  /** The line that each word stands in, from 0. */
  readonly lines: Uint32Array;
}

/** Stands for every name of a local. */
const LOCAL = 0x9e3779b9 | 0;

/**
 * Grows as words come, and is used for one text after the other. Hashes are signed on their way in,
 * as V8 keeps larger numbers in objects of their own.
 */
export class WordBuffer implements WordList {
  length = 0;
  exact = new Uint32Array(2 * 1024);
  masked = new Uint32Array(2 * 1024);
  lines = new Uint32Array(1024);
  /** The lanes of the word last read. */
  lastRead = 0;
  #lastRead1 = 0;

  clear(): void {
    this.length = 0;
  }

  /**
   * Reads the word that begins at `start`, and returns where it ends. `keep` adds it. The numbers are
   * those of `wordHash`, written out because this is half of the lexer's work.
   */
  read(bytes: Uint8Array, start: number): number {
    const kinds = KIND_OF;
    const end = bytes.length;
    let lane0 = 0x811c9dc5 | 0;
    let lane1 = 0x2545f491;
    let at = start;
    do {
      const byte = bytes[at] ?? 0;
      const kind = kinds[byte];
      if (kind !== 1 /* letter */ && kind !== 2 /* digit */) break;
      lane0 = Math.imul(lane0 ^ byte, 0x01000193);
      lane1 = Math.imul(lane1 + byte, 0x5bd1e995);
      lane1 ^= lane1 >>> 15;
      at += 1;
    } while (at < end);
    this.lastRead = lane0;
    this.#lastRead1 = lane1;
    return at;
  }

  keep(isLocal: boolean, line: number): void {
    if (this.length === this.lines.length) this.#grow();
    const at = 2 * this.length;
    const { exact, masked, lastRead: lane0 } = this;
    const lane1 = this.#lastRead1;
    exact[at] = lane0;
    exact[at + 1] = lane1;
    masked[at] = isLocal ? LOCAL : lane0;
    masked[at + 1] = isLocal ? LOCAL : lane1;
    this.lines[this.length] = line;
    this.length += 1;
  }

  /** Adds something that stands for a word. */
  add(lane0: number, lane1: number, line: number): void {
    this.lastRead = lane0 | 0;
    this.#lastRead1 = lane1 | 0;
    this.keep(false, line);
  }

  #grow(): void {
    this.exact = grown(this.exact);
    this.masked = grown(this.masked);
    this.lines = grown(this.lines);
  }
}

function grown(words: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(words.length * 2);
  larger.set(words);
  return larger;
}
