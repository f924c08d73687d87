import type { Finding } from '../detect/types.ts';
import { CHANNELS } from '../fingerprint/grams.ts';
import type { Kind } from '../fingerprint/grams.ts';
import { matchesIn } from '../fingerprint/match.ts';
import type { Question } from '../fingerprint/question.ts';

/** Different keys found close together from which on a match is no chance any more. */
const SURE_HITS = 5;

/** Groups that a list knows, in the order of the bits that a look-up answers. */
export type GroupKinds = readonly { readonly id: string; readonly kind: Kind }[];

/**
 * Turns what a look-up answered into findings of whole lines.
 *
 * @param groups for each key of the question its groups, one bit for each.
 */
export function codeFindings(
  text: string,
  question: Question,
  groups: ArrayLike<number>,
  known: GroupKinds,
): Finding[] {
  const starts = lineStarts(text);
  const isOf = (key: number, kind: Kind): boolean =>
    CHANNELS[question.channel[key] ?? 0]?.kind === kind;
  const findings = known.flatMap(({ id, kind }, bit) =>
    matchesIn(question, (key) => isOf(key, kind) && (((groups[key] ?? 0) >> bit) & 1) === 1).map(
      ({ hits, firstLine, lastLine }): Finding => ({
        rule: `internal-${kind}`,
        family: kind,
        group: id,
        start: starts[firstLine] ?? 0,
        end: endOfLine(text, starts, lastLine),
        confidence: hits >= SURE_HITS ? 'high' : 'medium',
      }),
    ),
  );
  return withoutOverlaps(findings);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Without its line break. */
function endOfLine(text: string, starts: readonly number[], line: number): number {
  const next = starts[line + 1];
  if (next === undefined) return text.length;
  return text[next - 2] === '\r' ? next - 2 : next - 1;
}

/** The surest first; what another one covers already is cut away. */
function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const sure = findings.toSorted(
    (one, other) => rank(one) - rank(other) || one.start - other.start,
  );
  return cut([], sure);
}

function rank({ confidence }: Finding): number {
  return confidence === 'high' ? 0 : 1;
}

/**
 * Adds findings to others that stand: of the new ones only what is left between those.
 *
 * @param standing not overlapping.
 * @returns sorted by `start`, not overlapping.
 */
export function cut(standing: readonly Finding[], added: readonly Finding[]): Finding[] {
  const all = standing.toSorted((one, other) => one.start - other.start);
  for (const finding of added) {
    let { start } = finding;
    const pieces: Finding[] = [];
    for (const other of all) {
      if (other.end <= start || other.start >= finding.end) continue;
      if (other.start > start) pieces.push({ ...finding, start, end: other.start });
      start = Math.max(start, other.end);
    }
    if (start < finding.end) pieces.push({ ...finding, start });
    all.push(...pieces);
    all.sort((one, other) => one.start - other.start);
  }
  return all;
}
