import { hexDigit } from './digits.ts';

const BACKSLASH = 0x5c;

/** What a letter after a backslash stands for in JSON and in the languages that took JSON's escapes. */
const CONTROLS = new Map(
  Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' }).map(
    ([letter, control]) => [letter.charCodeAt(0), control.charCodeAt(0)],
  ),
);

/**
 * Reads one escape sequence. A run of backslashes counts as one: JSON inside JSON inside a log line
 * doubles them each time, and a reader of the result sees the same character whatever the
 * depth. One object is used over and over, because a megabyte of Chinese in JSON has 160,000 of them.
 */
export class EscapeReader {
  /** The code point that the last escape stands for. */
  code = 0;
  /** The place after the last thing read. */
  end = 0;

  /** `at` is a backslash. False when no escape follows; `end` is then after the backslashes. */
  read(text: string, at: number): boolean {
    let letter = at + 1;
    while (text.charCodeAt(letter) === BACKSLASH) letter += 1;
    this.end = letter;
    const unit = text.charCodeAt(letter);
    const control = CONTROLS.get(unit);
    if (control !== undefined) return this.#is(control, letter + 1);
    // Markdown, JSON and regular expressions put a backslash before punctuation to mean itself.
    if (isPunctuation(unit)) return this.#is(unit, letter + 1);
    if (unit === 0x78) return this.#hex(text, letter + 1, 2);
    if (unit !== 0x75) return false;
    if (text.charAt(letter + 1) !== '{') return this.#hex(text, letter + 1, 4);
    const close = text.slice(letter + 2, letter + 9).indexOf('}');
    return close > 0 && this.#hex(text, letter + 2, close, 1);
  }

  #is(code: number, end: number): true {
    this.code = code;
    this.end = end;
    return true;
  }

  #hex(text: string, from: number, digits: number, after = 0): boolean {
    let code = 0;
    for (let at = from; at < from + digits; at += 1) {
      const digit = hexDigit(text.charCodeAt(at));
      if (digit < 0) return false;
      code = code * 16 + digit;
    }
    return code <= 0x10ffff && this.#is(code, from + digits + after);
  }
}

function isPunctuation(unit: number): boolean {
  if (!(unit >= 0x21 && unit <= 0x7e) || unit === BACKSLASH) return false;
  const folded = unit | 0x20;
  return !(unit >= 0x30 && unit <= 0x39) && !(folded >= 0x61 && folded <= 0x7a && unit >= 0x41);
}
