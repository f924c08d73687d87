import { hexByte } from './digits.ts';
import { Excerpts } from './excerpts.ts';
import { INVALID, MORE, Utf8Reader, isPrintable } from './utf8.ts';
import type { View } from './view.ts';

const PERCENT = 0x25;
/** `%25` is a percent sign that was encoded once more; so many times at most. */
const DEEPEST = 16;

/** The parts of a text that are percent-encoded, decoded. `+` may be one, so that it stays. */
export function* decodePercent(text: string): Generator<View> {
  const excerpts = new Excerpts(text);
  const reader = new PercentReader(text);
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', reader.end)) {
    // From one to the next without a search, which would cost more than the reading.
    do {
      if (!reader.read(at)) continue;
      const { code } = reader;
      const decoded = code > 0xffff ? String.fromCodePoint(code) : code;
      const view = excerpts.put(at, reader.end, decoded);
      if (view) yield view;
    } while ((at = reader.end) < text.length && text.charCodeAt(at) === PERCENT);
  }
  const view = excerpts.end();
  if (view) yield view;
}

/** Reads one character that is percent-encoded. */
class PercentReader {
  readonly #text: string;
  code = 0;
  /** The place after the last thing read. */
  end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** `at` is a percent sign. False when no text in ASCII or UTF-8 is encoded there; `end` is then after the sign. */
  read(at: number): boolean {
    const utf8 = new Utf8Reader();
    this.end = at;
    do {
      const byte = this.#byte();
      this.code = byte < 0 ? INVALID : utf8.push(byte);
    } while (this.code === MORE);
    if (this.code >= 0 && isPrintable(this.code)) return true;
    this.end = at + 1;
    return false;
  }

  /** The byte that is encoded at `end`, or -1. */
  #byte(): number {
    const text = this.#text;
    if (text.charCodeAt(this.end) !== PERCENT) return -1;
    let digits = this.end + 1;
    for (let depth = 0; depth < DEEPEST && isSign(text, digits); depth += 1) digits += 2;
    this.end = digits + 2;
    return hexByte(text, digits);
  }
}

/** Whether it is the `25` of a percent sign, with the digits of what that sign encodes behind it. */
function isSign(text: string, at: number): boolean {
  return text.startsWith('25', at) && hexByte(text, at + 2) >= 0;
}
