import type { Excerpts } from './excerpts.ts';

/** Puts the characters that bytes are in UTF-8, each for the span that its bytes were made from. */
export class Utf8 {
  readonly #out: Excerpts | undefined;
  #code = 0;
  #left = 0;
  #start = 0;

  /** Without `out` it only judges. */
  constructor(out?: Excerpts) {
    this.#out = out;
  }

  /** False when a byte cannot stand there; the next one begins a character. */
  push(byte: number, start: number, end: number): boolean {
    if (this.#left > 0 && byte >> 6 === 2) {
      this.#left -= 1;
      this.#code = (this.#code << 6) | (byte & 0x3f);
    } else {
      const isFirst = this.#left === 0 && (byte < 0x80 || (byte > 0xc1 && byte < 0xf5));
      this.#left = isFirst && byte > 0x7f ? (byte > 0xef ? 3 : byte > 0xdf ? 2 : 1) : 0;
      if (!isFirst) return false;
      this.#start = start;
      this.#code = this.#left > 0 ? byte & (0x3f >> this.#left) : byte;
    }
    if (this.#left > 0) return true;
    if (!isPrintable(this.#code)) return false;
    this.#out?.put(this.#start, end, this.#code);
    return true;
  }
}

/** Whether a text may hold this code point: controls but for tab and line ends are the sign of binary data. */
export function isPrintable(code: number): boolean {
  if (code > 0x7e) return code > 0x9f && code < 0x110000;
  return code > 0x1f || code === 0x0a || code === 0x0d || code === 0x09;
}
