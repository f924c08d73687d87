import type { Term } from '../../policy/term-schema.ts';
import type { Finding } from '../types.ts';
import { acceptHost } from './host.ts';
import { scanLiterals } from './literals.ts';
import type { Accept, Literal } from './types.ts';
import { acceptMark, MARKS } from './marks.ts';
import { acceptAddress, rangeOf } from './network.ts';
import { endsFrom, itemsOf } from './pattern.ts';
import type { Item } from './pattern.ts';
import { classAt, isEdge, spaced } from './units.ts';

/** Finds the terms of an organisation. */
export interface TermMatcher {
  /** Sorted, not overlapping. */
  find(text: string): Finding[];
}

/** Makes a matcher of terms that policy was parsed to. Never throws. */
export function compileTerms(terms: readonly Term[]): TermMatcher {
  const isWhole = terms.every(({ wholeWord }) => wholeWord !== false);
  const scan = scanLiterals(terms.flatMap(literalsOf), isWhole);
  return {
    find(text) {
      const found: Found[] = [];
      scan(text, ({ rule, word, accept }, from, to) => {
        const span = accept(text, from, to, word);
        if (span) found.push({ rule, family: 'term', confidence: 'high', ...span });
      });
      return apart(found);
    },
  };
}

interface Found extends Finding {
  end: number;
}

/** What overlaps becomes one finding, named after the first, which is the longest of those that begin there. */
function apart(found: Found[]): Found[] {
  const joined: Found[] = [];
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  for (const next of found) {
    const last = joined.at(-1);
    if (!last || next.start >= last.end) joined.push(next);
    else last.end = Math.max(last.end, next.end);
  }
  return joined;
}

function literalsOf(term: Term): Literal[] {
  const { id: rule, words = [], patterns = [], hosts = [], networks = [], marks } = term;
  const { wholeWord = true, matchCase } = term;
  const literals: Literal[] = [];
  const add = (all: Iterable<string>, accept: Accept, items?: readonly Item[]): void => {
    for (const word of all) literals.push({ rule, word, accept, items });
  };
  const form = (written: string): string => (matchCase ? written : written.toLowerCase());
  const isApart = (text: string, start: number, end: number): boolean =>
    !wholeWord || (isEdge(text, start) && isEdge(text, end));

  add(words, (text, start, end, word) => {
    const isIt = form(spaced(text.slice(start, end))) === form(spaced(word));
    return isIt && isApart(text, start, end) && { start, end };
  });
  for (const source of patterns) {
    const items = itemsOf(source);
    const accept: Accept = (text, start) => {
      if (!isApart(text, start, start)) return false;
      const ends = endsFrom(items, start, ({ classes, literal }, place) =>
        classes > 0
          ? (classAt(text, place) & classes) > 0
          : form(text.charAt(place)) === form(literal),
      );
      const end = ends.findLast((one) => isApart(text, start, one));
      return end !== undefined && { start, end };
    };
    add(source.split(/\W/, 1), accept, items);
  }
  const names = hosts.map((host) => host.replace('*', ''));
  add(names, acceptHost);
  const ranges = networks.map(rangeOf);
  const beginnings = new Set(ranges.map(({ word }) => word));
  add(beginnings, acceptAddress(ranges));
  if (marks) add(MARKS, acceptMark);
  return literals;
}
