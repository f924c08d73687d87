import { hexDigit } from './digits.ts';
import type { Excerpts } from './excerpts.ts';
import { BASE64, endOfRun } from './units.ts';
import { Utf8 } from './utf8.ts';

/** Units of base64, at least; those of padding count. */
const SHORTEST = 24;
const SHORTEST_HEX = 32;
const HEX = /[\da-f]{32,}/gi;
/** What begins with so many units of text is text. Images, fonts and keys give themselves away in the first few. */
const ENOUGH = 64;
/** Lines that were wrapped are 64 or 76 wide, less what stands before the first; shorter ones are a list. */
const SHORTEST_LINE = 48;
/** A line end and what may stand before the next line of something that is wrapped: YAML indents, mail quotes. */
const WRAP = /\r?\n[ \t>]{0,32}/y;
const [PERCENT, BACKSLASH, EQUALS] = [0x25, 0x5c, 0x3d];

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** By ASCII unit, what it stands for in base64 and base64url. */
const VALUES = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  DIGITS.indexOf(String.fromCharCode(unit).replace('-', '+').replace('_', '/')),
);

/** Decodes text in base64 and in hexadecimal digits. `runs` has the starts and ends of runs of units as in base64. */
export function decodeEncoded(out: Excerpts, runs: readonly number[]): void {
  const { text } = out;
  let done = 0;
  for (let index = 0; index < runs.length; index += 2) {
    const from = runs[index] ?? 0;
    const end = runs[index + 1] ?? 0;
    if (from < done) continue;
    const before = text.charCodeAt(from - 1);
    // Units that belong to an escape: `%3D`, `\n`.
    const start = from + (before === PERCENT ? 2 : before === BACKSLASH ? 1 : 0);
    if (
      beginsText(text, start) &&
      endOfPadding(text, end) - start >= SHORTEST &&
      isText(text, start, end, 6)
    ) {
      done = decode(text, start, end, 6, out);
      continue;
    }
    if (end - from < SHORTEST_HEX) continue;
    for (const { 0: hex, index: at } of text.slice(from, end).matchAll(HEX)) {
      const first = from + at;
      const last = first + hex.length;
      if (hex.length % 2 === 0 && isText(text, first, last, 4)) decode(text, first, last, 4, out);
    }
  }
}

/** Whether the first two bytes in base64 may begin a text: of random ones a fifth do. */
function beginsText(text: string, at: number): boolean {
  const middle = valueAt(text, at + 1);
  const first = (valueAt(text, at) << 2) | (middle >> 4);
  // The upper two bits of the second.
  const second = (middle >> 2) & 3;
  return first < 0x7f ? first > 0x1f && second < 2 : first > 0xc1 && second === 2;
}

function valueAt(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)] ?? 0;
}

function isText(text: string, start: number, end: number, width: 4 | 6): boolean {
  const to = Math.min(end, start + ENOUGH);
  return decode(text, start, to, width) >= to;
}

/**
 * Decodes units of so many bits each, and without `out` only judges. What comes out of a group of units stands for all
 * of the group. Returns the place after the last group that is text.
 */
function decode(text: string, start: number, end: number, width: 4 | 6, out?: Excerpts): number {
  const utf8 = new Utf8(out);
  const line = new Line(text, start, end, out !== undefined && width === 6);
  for (let bytes = 0, count = 1; count > 0;) {
    let bits = 0;
    const from = line.at;
    for (count = 0; count < (width === 4 ? 8 : 24) && line.goesOn(); count += width) {
      const { at } = line;
      bits = (bits << width) | (width === 4 ? hexDigit(text.charCodeAt(at)) : valueAt(text, at));
      line.at += 1;
    }
    if (line.at === line.end) line.at = line.end = endOfPadding(text, line.end);
    for (let shift = count - 8; shift >= 0; shift -= 8) {
      const byte = (bits >> shift) & 0xff;
      bytes += 1;
      // ASCII in UTF-16, which PowerShell takes its commands in.
      if (byte === 0 && bytes % 2 === 0) out?.put(from, line.at, -1);
      else if (!utf8.push(byte, from, line.at)) return from;
    }
  }
  return line.at;
}

/** Goes from unit to unit, and to the next line when that is as wide as the one before, or the last and shorter. */
class Line {
  readonly #text: string;
  readonly #wraps: boolean;
  #width: number;
  #most = Infinity;
  at: number;
  end: number;

  constructor(text: string, start: number, end: number, wraps: boolean) {
    this.#text = text;
    this.#wraps = wraps;
    this.#width = end - start;
    this.at = start;
    this.end = end;
  }

  /** Whether there is a unit at `at`. */
  goesOn(): boolean {
    if (this.at < this.end) return true;
    if (!this.#wraps || this.#width < SHORTEST_LINE) return false;
    WRAP.lastIndex = this.end;
    if (!WRAP.test(this.#text)) return false;
    const start = WRAP.lastIndex;
    const end = endOfRun(this.#text, start, BASE64);
    this.#width = end - start;
    if (end === start || this.#width > this.#most) return false;
    this.#most = this.#width;
    this.at = start;
    this.end = end;
    return true;
  }
}

function endOfPadding(text: string, end: number): number {
  if (text.charCodeAt(end) !== EQUALS) return end;
  return text.charCodeAt(end + 1) === EQUALS ? end + 2 : end + 1;
}
