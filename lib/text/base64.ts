import { Base64Bytes, bitsAt } from './base64-bytes.ts';
import { Excerpts } from './excerpts.ts';
import { BASE64, findRuns } from './units.ts';
import { INVALID, MORE, Utf8Reader, isPrintable } from './utf8.ts';
import type { View } from './view.ts';

/** Units of a run, at least; those of padding count. */
const SHORTEST = 24;
const PADDING = 2;
/** What decodes to so many bytes of text is text. Images, fonts and keys give themselves away in the first three. */
const ENOUGH = 48;
/** What says that base64 follows; then the run may have lost its beginning. */
const LABEL = 'base64,';
const [COMMA, PERCENT, BACKSLASH, EQUALS] = [0x2c, 0x25, 0x5c, 0x3d];

/** Runs of units as those of base64 in which something may be encoded, see `findRuns`. */
export function findEncoded(text: string): number[] {
  return findRuns(text, BASE64, SHORTEST - PADDING);
}

/** The parts of a text that are text in base64, decoded. */
export function* decodeBase64(
  text: string,
  runs: readonly number[] = findEncoded(text),
): Generator<View> {
  const excerpts = new Excerpts(text);
  let done = 0;
  for (let index = 0; index < runs.length; index += 2) {
    const from = Math.max(done, runs[index] ?? 0);
    const end = runs[index + 1] ?? 0;
    const start = beginning(text, from, end);
    if (start === undefined) continue;
    const run = new Run(text, start, end);
    for (let part = run.next(); part; part = run.next()) {
      const view = excerpts.put(part.start, part.end, part.decoded);
      if (view) yield view;
    }
    done = run.end;
  }
  const view = excerpts.end();
  if (view) yield view;
}

/** Where to begin so that text comes out. */
function beginning(text: string, from: number, end: number): number | undefined {
  const least = text.charCodeAt(end) === EQUALS ? SHORTEST - PADDING : SHORTEST;
  if (end - from < least) return undefined;
  const before = text.charCodeAt(from - 1);
  // Units that belong to an escape: `%3D`, `\n`.
  const start = from + (before === PERCENT ? 2 : before === BACKSLASH ? 1 : 0);
  if (isText(text, start, end)) return start;
  if (before !== COMMA || !text.startsWith(LABEL, from - LABEL.length)) return undefined;
  return [start + 1, start + 2, start + 3].find((offset) => isText(text, offset, end));
}

function isText(text: string, start: number, end: number): boolean {
  const characters = charactersOf(text, start);
  if (characters === undefined) return false;
  const bytes = new Base64Bytes(text, start, end);
  for (let read = 0; read < ENOUGH && bytes.at < end; read += 1) {
    const byte = bytes.next();
    if (byte < 0) break;
    const code = characters.push(byte);
    if (code !== MORE && !isPrintable(code)) return false;
  }
  return true;
}

/**
 * What to read the bytes with: UTF-16 when there is a byte order mark or an ASCII letter in it, else UTF-8. Undefined
 * when the first two bytes begin no text.
 */
function charactersOf(text: string, start: number): Utf8Reader | Utf16Reader | undefined {
  const middle = bitsAt(text, start + 1);
  const first = (bitsAt(text, start) << 2) | (middle >> 4);
  const second = ((middle & 15) << 4) | (bitsAt(text, start + 2) >> 2);
  if (first === 0xff && second === 0xfe) return new Utf16Reader();
  if (first >= 0x80 ? first < 0xc2 || second < 0x80 : !isPrintable(first)) return undefined;
  if (second === 0) return new Utf16Reader();
  return second >= 0x80 || isPrintable(second) ? new Utf8Reader() : undefined;
}

/** Turns the bytes of UTF-16LE, which PowerShell takes its commands in, into units. */
class Utf16Reader {
  #low = -1;
  #read = 0;

  push(byte: number): number {
    const low = this.#low;
    this.#low = low < 0 ? byte : -1;
    if (low < 0) return MORE;
    const unit = (byte << 8) | low;
    this.#read += 1;
    // Any two bytes are a unit, but text begins with an alphabet: U+0000 to U+04FF, Latin to Cyrillic.
    return this.#read > ALPHABETIC || unit < 0x500 || unit === BYTE_ORDER_MARK ? unit : INVALID;
  }
}

/** Units at the beginning of UTF-16. */
const ALPHABETIC = 8;
const BYTE_ORDER_MARK = 0xfeff;

/** Decodes a run into parts as small as its bits allow: three bytes from four units. */
class Run {
  readonly #bytes: Base64Bytes;
  readonly #characters: Utf8Reader | Utf16Reader;
  /** The place after the last part. */
  end: number;

  constructor(text: string, start: number, end: number) {
    this.#bytes = new Base64Bytes(text, start, end);
    this.#characters = charactersOf(text, start) ?? new Utf8Reader();
    this.end = start;
  }

  /** The next part, or undefined at the end of the text that is encoded. */
  next(): { readonly start: number; readonly end: number; readonly decoded: string } | undefined {
    const bytes = this.#bytes;
    const start = this.end;
    let decoded = '';
    let isWhole = false;
    while (!isWhole) {
      const byte = bytes.next();
      const code = byte < 0 ? INVALID : this.#characters.push(byte);
      if (code === MORE) continue;
      if (!isPrintable(code)) break;
      decoded += String.fromCodePoint(code);
      isWhole = bytes.isAligned;
    }
    if (decoded === '') return undefined;
    this.end = isWhole ? bytes.at : bytes.endOfPadding();
    return { start, end: this.end, decoded };
  }
}
