import type { Term } from '../../policy/term-schema.ts';
import type { Finding } from '../types.ts';
import { apart } from './apart.ts';
import { beginningsOf, FirstPairs, FirstUnits } from './first-units.ts';
import { literalsOf, patternsOf } from './literals.ts';
import type { WidePattern } from './literals.ts';
import { Shapes } from './shapes.ts';
import { isLoose } from './units.ts';
import { WordIndex } from './word-index.ts';
import type { Literal, Span } from './word-index.ts';

/** Finds the terms of an organisation. */
export interface TermMatcher {
  /** Sorted, not overlapping. */
  find(text: string): Finding[];
}

/** Makes a matcher of terms that policy was parsed to. Never throws. */
export function compileTerms(terms: readonly Term[]): TermMatcher {
  const scans = [
    ...literalScans(terms.flatMap(literalsOf)),
    ...wideScans(terms.flatMap(patternsOf)),
  ];
  return {
    find(text) {
      const found: Finding[] = [];
      const add = (rule: string, { start, end }: Span): void => {
        found.push({ rule, family: 'term', start, end, confidence: 'high' });
      };
      for (const scan of scans) scan(text, add);
      return apart(found);
    },
  };
}

type Scan = (text: string, add: (rule: string, span: Span) => void) => void;

function literalScans(literals: readonly Literal[]): Scan[] {
  const loose = literals.filter(({ folded }) => isLoose(folded.charCodeAt(0)));
  const letters = literals.filter(({ folded }) => !isLoose(folded.charCodeAt(0)));
  const plain = letters.filter(({ folded }) => PLAIN.test(folded));
  const others = letters.filter(({ folded }) => !PLAIN.test(folded));
  return [
    ...(letters.length > 0 ? [letterScan(plain, others)] : []),
    ...(loose.length > 0 ? [looseScan(loose)] : []),
  ];
}

/** Four units by which they can be told apart at once. */
const PLAIN = /^[!-~]{4}/;

function letterScan(plain: readonly Literal[], others: readonly Literal[]): Scan {
  const all = [...plain, ...others];
  const first = new FirstUnits(all.every(({ bound }) => bound));
  for (const { folded, begins = beginningsOf(folded) } of all) {
    for (const beginning of begins) first.add(beginning);
  }
  const fours = new WordIndex(plain, 4);
  const twos = new WordIndex(others, 2);
  return (text, add) =>
    first.scan(text, (start) => {
      fours.find(text, start, add);
      if (others.length > 0) twos.find(text, start, add);
    });
}

function looseScan(literals: readonly Literal[]): Scan {
  const first = new FirstPairs();
  for (const { folded } of literals) first.add(folded);
  const index = new WordIndex(literals, 2);
  return (text, add) => first.scan(text, (start) => index.find(text, start, add));
}

function wideScans(patterns: readonly WidePattern[]): Scan[] {
  if (patterns.length === 0) return [];
  const shapes = new Shapes<WidePattern>();
  for (const pattern of patterns) shapes.add(pattern);
  return [
    (text, add) =>
      shapes.scan(text, ({ rule, accept }, start) => {
        const span = accept(text, start);
        if (span) add(rule, span);
      }),
  ];
}
