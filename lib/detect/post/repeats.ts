import { isDrawn } from '../randomness.ts';
import type { Finding } from '../types.ts';

/** Shorter values, longer ones and those with white space are not looked for: words, keys and files. */
const VALUE = /^(?=.*[A-Za-z])(?=.*\d)\S{8,128}$/;
/** What no name or expression of a program has. */
const SIGNED = /[!#%&*^~?§€]/;
/** Different values looked for: each takes a pass over the text, about 0.1 ms a megabyte. */
const MOST = 32;
const WORD = /\w/;

/**
 * The same secrets where they stand once more, without the label or the form that gave them away.
 *
 * @param findings in order, none overlapping.
 */
export function repeats(text: string, findings: readonly Finding[]): Finding[] {
  const values = new Map<string, Finding>();
  for (const finding of findings) {
    const { family, start, end } = finding;
    if (family !== 'secret' || end - start > 128 || values.size === MOST) continue;
    const value = text.slice(start, end);
    if (values.has(value)) continue;
    if (VALUE.test(value) && (SIGNED.test(value) || isDrawn(value))) values.set(value, finding);
  }
  return [...values].flatMap(([value, finding]) => {
    const again: Finding[] = [];
    let at = 0;
    for (let start = text.indexOf(value); start >= 0;) {
      const end = start + value.length;
      const isWhole = !WORD.test(text[start - 1] ?? '') && !WORD.test(text[end] ?? '');
      while ((findings[at]?.end ?? Infinity) <= start) at += 1;
      const known = findings[at];
      const isKnown = known?.family === 'secret' && known.start <= start && known.end >= end;
      if (isWhole && !isKnown) again.push({ ...finding, start, end });
      start = text.indexOf(value, end);
    }
    return again;
  });
}
