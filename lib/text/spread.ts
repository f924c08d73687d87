import { Excerpts } from './excerpts.ts';
import { WORD, isOf } from './units.ts';
import type { View } from './view.ts';

/** Characters of a row, at least. It takes 23 units, so that looking at every twentieth place finds it. */
const SHORTEST = 12;
const STEP = 20;
/** Longer rows of digits alone are matrices and bitmaps rather than numbers of cards. */
const LONGEST_NUMBER = 32;
/** Different letters and digits in it, at least: drawings and tables have few. */
const VARIETY = 4;
/** Part of it that is letters and digits, at least. */
const WORDS = 0.75;
/** Characters in which all that is looked for. */
const SAMPLE = 64;

const SEPARATORS = new Uint8Array(0x100);
for (const letter of ' \u00a0\t.-_|,\n') SEPARATORS[letter.charCodeAt(0)] = 1;

interface Row {
  readonly start: number;
  readonly end: number;
}

/** Rows of single characters with one and the same separator between them, without it. */
export function* joinSpread(text: string): Generator<View> {
  const excerpts = new Excerpts(text);
  let done = 0;
  for (let at = 0; at + 3 < text.length; at = Math.max(done, at + STEP)) {
    const first = isSeparator(text, at) ? at : at + 1;
    if (first > at && !isSeparator(text, first)) continue;
    const row = rowAround(text, first, done);
    done = row.end;
    if (!isToken(text, row)) continue;
    for (let joint = row.start + 1; joint < row.end; joint += 2) {
      const view = excerpts.put(joint, joint + 1, '');
      if (view) yield view;
    }
  }
  const view = excerpts.end();
  if (view) yield view;
}

function isSeparator(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x100 && SEPARATORS[unit] === 1 && unit === text.charCodeAt(at + 2);
}

/** The row of which there is a separator at `at`, from its first word character to its last. */
function rowAround(text: string, at: number, floor: number): Row {
  const separator = text.charCodeAt(at);
  let start = at;
  while (
    start - 2 > floor &&
    text.charCodeAt(start - 2) === separator &&
    isVisible(text, start - 1)
  ) {
    start -= 2;
  }
  let end = at;
  while (text.charCodeAt(end + 2) === separator && isVisible(text, end + 1)) end += 2;
  // From separators to characters, of which the outermost may be the end of a word or a mark.
  start -= isAlone(text, start - 1, start - 2) ? 1 : -1;
  end += isAlone(text, end + 1, end + 2) ? 2 : 0;
  return { start, end };
}

function isVisible(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit > 0x20 && unit < 0x7f;
}

function isAlone(text: string, at: number, beside: number): boolean {
  return isOf(text, at, WORD) && !isOf(text, beside, WORD);
}

function isToken(text: string, { start, end }: Row): boolean {
  const length = (end - start + 1) >> 1;
  if (length < SHORTEST) return false;
  const seen = new Set<string>();
  let words = 0;
  let digits = 0;
  const sample = Math.min(length, SAMPLE);
  for (let at = start; at < start + 2 * sample; at += 2) {
    const letter = text.charAt(at);
    if (!isOf(text, at, WORD)) continue;
    words += 1;
    if (letter <= '9') digits += 1;
    if (letter !== '_') seen.add(letter);
  }
  // Formulas are written with spaces, and half of them are signs.
  if (seen.size < VARIETY || words < sample * WORDS) return false;
  if (digits === words) return length <= LONGEST_NUMBER;
  // Minified code has lists of names with one letter.
  return digits > 0 || text.charAt(start + 1) !== ',';
}
