import { BASE64, endOfRun } from './units.ts';

/** By ASCII unit, what it stands for in base64 and base64url. */
const VALUES = values();

function values(): Uint8Array {
  const table = new Uint8Array(0x80);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let at = 0; at < 64; at += 1) table[letters.charCodeAt(at)] = at;
  table['-'.charCodeAt(0)] = 62;
  table['_'.charCodeAt(0)] = 63;
  return table;
}

/** The six bits of the unit at a place. */
export function bitsAt(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)] ?? 0;
}

/** A line end and what may stand before the next line of something that is wrapped: YAML indents, mail quotes. */
const WRAP = /\r?\n[ \t>]{0,32}/y;
const EQUALS = 0x3d;

/** Reads bytes that are written in base64, from line to line when it is wrapped. */
export class Base64Bytes {
  readonly #text: string;
  /** Bits read and not yet given out, and how many of them count. */
  #bits = 0;
  #count = 0;
  /** Where the units of this line end. */
  #end: number;
  /** Width of the lines from the second on. */
  #width = 0;
  /** The place after the last unit read. */
  at: number;

  /** From `start` on a line of which the units end at `end`. */
  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.at = start;
    this.#end = end;
  }

  /** Whether all bits that were read have been given out, as after every fourth unit. */
  get isAligned(): boolean {
    return this.#count === 0;
  }

  /** The next byte, or -1 at the end. */
  next(): number {
    while (this.#count < 8) {
      if (this.at === this.#end && !this.#wrap()) return -1;
      this.#bits = ((this.#bits << 6) | bitsAt(this.#text, this.at)) & 0xffff;
      this.#count += 6;
      this.at += 1;
    }
    this.#count -= 8;
    return (this.#bits >> this.#count) & 0xff;
  }

  /** The place after the padding. */
  endOfPadding(): number {
    let end = this.at;
    while (end < this.at + 2 && this.#text.charCodeAt(end) === EQUALS) end += 1;
    return end;
  }

  /** Goes on to the next line, which is as wide as the one before unless it is the last. */
  #wrap(): boolean {
    const text = this.#text;
    WRAP.lastIndex = this.#end;
    if (!WRAP.test(text)) return false;
    const start = WRAP.lastIndex;
    const end = endOfRun(text, start, BASE64);
    const width = end - start;
    if (width === 0 || (this.#width > 0 && width > this.#width)) return false;
    this.at = start;
    this.#end = end;
    // What follows a shorter line is another text.
    this.#width = width < this.#width ? -1 : width;
    return true;
  }
}
