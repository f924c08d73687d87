import type { Finding } from '../detect/types.ts';
import { CHANNELS, listRule } from '../fingerprint/grams.ts';
import type { Kind } from '../fingerprint/grams.ts';
import { matchesIn } from '../fingerprint/match.ts';
import type { Question } from '../fingerprint/question.ts';
import type { Group } from '../policy/types.ts';
import { widened } from './widen.ts';
import type { Place } from './widen.ts';

/** Different keys found close together from which on a match is no chance any more. */
const SURE_HITS = 5;
/** Code without line breaks is no less of it: this many characters count as a line. */
const LINE_LENGTH = 120;

/** Groups that a list knows, in the order of the bits that a look-up answers. */
export type ListedGroups = readonly Pick<Group, 'id' | 'kind'>[];

/**
 * Turns what a look-up answered into findings of whole lines. Those of two groups may overlap: see `withListed`.
 *
 * @param groups for each key of the question its groups, one bit for each.
 */
export function codeFindings(
  text: string,
  question: Question,
  groups: ArrayLike<number>,
  known: ListedGroups,
): Finding[] {
  const lines = linesOf(text);
  const isOf = (key: number, kind: Kind): boolean =>
    CHANNELS[question.channel[key] ?? 0]?.kind === kind;
  const lineAt = (line: number): string => text.slice(lines[line]?.start, lines[line]?.end);
  return known.flatMap(({ id, kind }, bit) => {
    const isKnown = (key: number): boolean =>
      isOf(key, kind) && (((groups[key] ?? 0) >> bit) & 1) === 1;
    const matches = matchesIn(question, isKnown).map((match) => widened(match, lineAt));
    const findings = placesOf(matches).map(({ hits, firstLine, lastLine }) => {
      const start = lines[firstLine]?.start ?? 0;
      const end = lines[lastLine]?.end ?? text.length;
      const confidence = hits >= SURE_HITS ? 'high' : 'medium';
      const count = Math.max(1 + lastLine - firstLine, Math.ceil((end - start) / LINE_LENGTH));
      return { start, end, confidence, count } as const;
    });
    const all = findings.reduce((sum, { count }) => sum + count, 0);
    return findings.map(({ start, end, confidence }): Finding => ({
      ...{ rule: listRule(kind), family: kind, group: id, lines: all },
      ...{ start, end, confidence },
    }));
  });
}

/** Matches that share lines are one place: the same lines, in another reading or channel. */
function placesOf(matches: readonly Place[]): Place[] {
  const places: Place[] = [];
  for (const match of matches.toSorted((one, other) => one.firstLine - other.firstLine)) {
    const last = places.at(-1);
    if (last === undefined || match.firstLine > last.lastLine) places.push(match);
    else {
      const hits = Math.max(last.hits, match.hits);
      const lastLine = Math.max(last.lastLine, match.lastLine);
      places[places.length - 1] = { hits, firstLine: last.firstLine, lastLine };
    }
  }
  return places;
}

/** Counted as a question counts them, without their breaks. */
function linesOf(text: string): { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/gu)) {
    lines.push({ start, end: index });
    start = index + lineBreak.length;
  }
  return [...lines, { start, end: text.length }];
}
