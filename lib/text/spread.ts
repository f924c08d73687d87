import type { Excerpts } from './excerpts.ts';
import { SEPARATOR, VISIBLE, WORD, isOf } from './units.ts';

/** Twelve single characters or more with one and the same separator between them. */
const ROW = /(?<![a-z\d])[a-z\d]([ \t._|\n-])[!-~](?:\1[!-~]){9,4000}\1[a-z\d](?![a-z\d])/iy;
/** Such a row takes 23 units, so that looking at every twentieth place finds it. */
const STEP = 20;
/** Longer rows of digits alone are matrices and bitmaps rather than numbers of cards. */
const LONGEST_NUMBER = 64;
/** Different letters and digits in it, at least: drawings and tables have few. */
const VARIETY = 4;
/** Part of its units that is letters and digits, at least: in formulas half of what stands between spaces is signs. */
const WORDS = 3 / 8;
/** Units in which all that is looked for. */
const SAMPLE = 128;

/** Takes out what stands between single characters in a row. */
export function joinSpread(out: Excerpts): void {
  const { text } = out;
  for (let at = 0; at + 3 < text.length; at += STEP) {
    let joint = at;
    if (text.charCodeAt(at) !== text.charCodeAt(at + 2)) {
      if (text.charCodeAt(at + 1) !== text.charCodeAt(at + 3)) continue;
      joint += 1;
    }
    if (!isOf(text, joint, SEPARATOR) || !isOf(text, joint + 1, VISIBLE)) continue;
    let start = joint - 1;
    while (start > at - STEP && text.charCodeAt(start - 1) === text.charCodeAt(joint)) start -= 2;
    // The first character may be the end of a word.
    const row = rowAt(text, start) ?? rowAt(text, (start += 2));
    if (row === undefined) continue;
    if (isToken(row)) {
      for (let gap = 1; gap < row.length; gap += 2) out.put(start + gap, start + gap + 1, -1);
    }
    at = Math.max(at, start + row.length - STEP);
  }
}

function rowAt(text: string, at: number): string | undefined {
  ROW.lastIndex = Math.max(0, at);
  return ROW.exec(text)?.[0];
}

function isToken(row: string): boolean {
  const length = Math.min(row.length, SAMPLE);
  let words = 0;
  let letters = '';
  for (let at = 0; at < length; at += 2) {
    if (!isOf(row, at, WORD)) continue;
    words += 1;
    if (!letters.includes(row.charAt(at))) letters += row.charAt(at);
  }
  if (words < WORDS * length || letters.length < VARIETY) return false;
  return /\D/.test(letters) || row.length < LONGEST_NUMBER;
}
