import type { Term } from '../../policy/term-schema.ts';
import { lowBits } from './first-units.ts';
import type { Beginning } from './first-units.ts';
import { acceptHost, fixedPart } from './host.ts';
import { acceptMark, MARKS } from './marks.ts';
import { addressAt, beginningsOf, parseNetwork } from './network.ts';
import { classesOf, endsFrom, parsePattern } from './pattern.ts';
import type { Item } from './pattern.ts';
import type { Shaped } from './shapes.ts';
import { casesOf, endsWord, fold, isJoint, isWord, normalise, startsWord } from './units.ts';
import type { Accept, Literal, Span } from './word-index.ts';

/** A pattern that begins with any letter or digit, or with one that is fixed. */
export interface WidePattern extends Shaped {
  readonly rule: string;
  readonly accept: (text: string, start: number) => Span | undefined;
}

/** Fewer units than this are no beginning to look for. */
const SHORTEST = 2;

/** Everything of a term that can be looked for by its letters, or by those it begins with. */
export function literalsOf(term: Term): Literal[] {
  const { id: rule, wholeWord = true } = term;
  const literal = (word: string, accept: Accept, begins = word, whole = true): Literal => {
    const folded = normalise(begins);
    return { rule, word, folded, accept, bound: whole && isWord(folded.charCodeAt(0)) };
  };
  const acceptWord = wordRule(term);
  const all = [
    ...(term.words ?? []).map((word) => literal(word, acceptWord, word, wholeWord)),
    ...(term.hosts ?? []).map((host) => literal(host, acceptHost, fixedPart(host))),
    ...(term.networks ?? []).flatMap((source) => {
      const network = parseNetwork(source);
      if (typeof network === 'string') return [];
      const accept: Accept = (text, start) => {
        const end = addressAt(text, start, network);
        return end === undefined ? undefined : { start, end };
      };
      return beginningsOf(network).map((begins) => literal(source, accept, begins));
    }),
    ...(term.marks === true ? MARKS.map((mark) => literal(mark, acceptMark)) : []),
    ...readPatterns(term).flatMap(({ items, accept }) => {
      const begins = beginningOf(items);
      if (begins.length < SHORTEST) return [];
      const read: Accept = (text, start) => accept(text, start);
      return [{ ...literal(begins, read, begins, wholeWord), begins: [firstOf(items)] }];
    }),
  ];
  return all.filter(({ folded }) => folded.length >= SHORTEST);
}

/** The patterns that `literalsOf` leaves out. */
export function patternsOf(term: Term): WidePattern[] {
  return readPatterns(term).filter(({ items }) => beginningOf(items).length < SHORTEST);
}

function readPatterns(term: Term): WidePattern[] {
  const wholeWord = term.wholeWord !== false;
  const matchCase = term.matchCase === true;
  return (term.patterns ?? []).flatMap((source) => {
    const items = parsePattern(source);
    if (typeof items === 'string') return [];
    const accept = (text: string, start: number): Span | undefined => {
      if (start < 0 || (wholeWord && !startsWord(text, start))) return undefined;
      const end = endsFrom(items, text, start, matchCase).findLast(
        (one) => !wholeWord || endsWord(text, one),
      );
      return end === undefined ? undefined : { start, end };
    };
    // What may be left out at its front leaves the next one to begin with.
    const firsts = items.slice(0, items.findIndex(({ min }) => min > 0) + 1);
    const isLetter = ({ classes, literal }: Item): boolean =>
      classes !== 0 || isWord(literal.charCodeAt(0));
    const bound = wholeWord && firsts.every(isLetter);
    return [{ rule: term.id, items, bound, accept }];
  });
}

/** The fixed characters that a pattern begins with. Spaces and hyphens are left to the pattern. */
function beginningOf(items: readonly Item[]): string {
  let begins = '';
  for (const { classes, literal } of items) {
    if (classes !== 0 || isJoint(literal.charCodeAt(0))) break;
    begins += literal;
  }
  return begins;
}

function wordRule({ wholeWord = true, matchCase = false }: Term): Accept {
  return (text, start, end, word) => {
    if (wholeWord && !(startsWord(text, start) && endsWord(text, end))) return undefined;
    return !matchCase || spaced(text.slice(start, end)) === spaced(word)
      ? { start, end }
      : undefined;
  };
}

function spaced(word: string): string {
  return word.replace(/[\s\-\u2010\u2011]+/g, ' ').trim();
}

/** What the first units of a pattern may be, as far as it is the same for all that match. */
function firstOf(items: readonly Item[]): Beginning {
  const codes: number[][] = [];
  for (const { classes, literal, min, max } of items) {
    const units = classes === 0 ? casesOf(fold(literal.charCodeAt(0))) : unitsOf(classes);
    for (let count = 0; count < min; count += 1) codes.push(lowBits(units));
    if (min < max || codes.length > MOST_UNITS) break;
  }
  return codes.slice(0, MOST_UNITS);
}
const MOST_UNITS = 6;

function unitsOf(classes: number): number[] {
  return Array.from({ length: 0x80 }, (_, unit) => unit).filter(
    (unit) => (classesOf(unit) & classes) !== 0,
  );
}
