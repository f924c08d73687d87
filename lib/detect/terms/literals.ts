import { scanShapes, UNITS } from './shapes.ts';
import { BITS, LETTERS, markStarts, MASK, PAIRS, sweep } from './starts.ts';
import type { Literal, Scan } from './types.ts';
import { foldedAt, isEdge, JOINT, LOOSE, spaced } from './units.ts';

const withUnit = (hash: number, unit: number): number => ((hash * 33) ^ unit) & MASK;

/**
 * Follows the text from each place where a word may begin, for as long as one goes on like this: the cost is that of the
 * text followed, also where thousands begin with "Project". Two words may have one hash, so `accept` compares.
 *
 * @param isWhole nothing begins in the middle of a word.
 */
export function scanLiterals(literals: readonly Literal[], isWhole: boolean): Scan {
  const starts = new Map<number, Uint8Array>();
  /** By the hash of some units: 1 when a word begins with them, 2 when one is no longer. */
  const paths = new Uint8Array(1 << BITS);
  const ending = new Map<number, Literal[]>();
  const wide: Literal[] = [];
  for (const literal of literals) {
    const word = spaced(literal.word);
    if (literal.items && word.length < 2) {
      wide.push(literal);
      continue;
    }
    const shift = LOOSE.test(word.charAt(0)) ? PAIRS : LETTERS;
    const table = starts.get(shift) ?? new Uint8Array(1 << BITS);
    starts.set(shift, table);
    markStarts(table, shift, word);
    let hash = 0;
    for (let place = 0; place < word.length; place += 1) {
      hash = withUnit(hash, foldedAt(word, place));
      paths[hash] ||= 1;
    }
    paths[hash] = 2;
    ending.set(hash, [...(ending.get(hash) ?? []), literal]);
  }
  const scanWide = scanShapes(wide);

  return (text, visit) => {
    const follow = (start: number): void => {
      if (isWhole && !isEdge(text, start)) return;
      for (let place = start, hash = 0; place < text.length;) {
        const unit = foldedAt(text, place);
        hash = withUnit(hash, unit);
        const path = paths[hash];
        if (path === 0) return;
        place += 1;
        while (unit === JOINT && foldedAt(text, place) === JOINT) place += 1;
        if (path === 1) continue;
        for (const literal of ending.get(hash) ?? []) visit(literal, start, place);
      }
    };
    for (const [shift, table] of starts) {
      if (shift === LETTERS || LOOSE.test(text)) sweep(text, table, shift, follow);
    }
    if (wide.length > 0) scanWide(text, visit);
    for (let start = text.length - UNITS; start < text.length; start += 1) {
      follow(start);
      for (const literal of wide) visit(literal, start, start);
    }
  };
}
