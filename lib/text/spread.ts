import type { Excerpts } from './excerpts.ts';
import { SEPARATOR, VISIBLE, WORD, isOf } from './units.ts';

/** Characters of a row, at least. It takes 23 units, so that looking at every twentieth place finds it. */
const SHORTEST = 12;
const STEP = 20;
/** Longer rows of digits alone are matrices and bitmaps rather than numbers of cards. */
const LONGEST_NUMBER = 32;
/** Different letters and digits in it, at least: drawings and tables have few. */
const VARIETY = 4;
/** Part of it that is letters and digits, at least: formulas are written with spaces, and half of them are signs. */
const WORDS = 0.75;
/** Units in which all that is looked for. */
const SAMPLE = 128;

/** Takes out what stands between single characters in a row with one and the same separator. */
export function joinSpread(out: Excerpts): void {
  const { text } = out;
  for (let at = 0; at + 3 < text.length; at += STEP) {
    let joint = at;
    if (text.charCodeAt(at) !== text.charCodeAt(at + 2)) {
      if (text.charCodeAt(at + 1) !== text.charCodeAt(at + 3)) continue;
      joint += 1;
    }
    if (!isOf(text, joint, SEPARATOR)) continue;
    at = Math.max(at, joinRow(out, joint) - STEP);
  }
}

/** Joins the row of which there is a separator at a place. Returns the place after it. */
function joinRow(out: Excerpts, joint: number): number {
  const { text } = out;
  const separator = text.charCodeAt(joint);
  let start = joint;
  while (text.charCodeAt(start - 2) === separator && isOf(text, start - 1, VISIBLE)) start -= 2;
  let end = joint;
  while (text.charCodeAt(end + 2) === separator && isOf(text, end + 1, VISIBLE)) end += 2;
  const after = end + 1;
  // From separators to characters, of which the outermost may be the end of a word or a mark.
  start += isAlone(text, start - 1, start - 2) ? -1 : 1;
  end += isAlone(text, end + 1, end + 2) ? 2 : 0;
  if (end - start < 2 * SHORTEST - 1) return after;
  if (isToken(text.slice(start, Math.min(end, start + SAMPLE)), end - start)) {
    for (let at = start + 1; at < end; at += 2) out.put(at, at + 1, -1);
  }
  return after;
}

function isAlone(text: string, at: number, beside: number): boolean {
  return isOf(text, at, WORD) && !isOf(text, beside, WORD);
}

/** `row` is the beginning of a row of so many units. */
function isToken(row: string, length: number): boolean {
  const letters = row.replace(/([^])[^]?/g, '$1').replace(/\W/g, '');
  if (letters.length < (row.length / 2) * WORDS) return false;
  if (new Set(letters.replaceAll('_', '')).size < VARIETY) return false;
  if (!/\D/.test(letters)) return length < 2 * LONGEST_NUMBER;
  // Minified code has lists of names with one letter.
  return /\d/.test(letters) || row.charAt(1) !== ',';
}
