import type { Finding } from '../types.ts';

/**
 * Findings in order, none overlapping: what overlaps becomes one over the whole stretch, named after its longest
 * part. `mergeFindings` does the same for all rules, whose ranks it knows; policy has terms without those.
 */
export function apart(found: readonly Finding[]): Finding[] {
  const sorted = found.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const joined: Finding[] = [];
  let longest = 0;
  for (const finding of sorted) {
    const last = joined.at(-1);
    const length = finding.end - finding.start;
    if (!last || finding.start >= last.end) {
      joined.push(finding);
      longest = length;
      continue;
    }
    const { rule } = length > longest ? finding : last;
    longest = Math.max(longest, length);
    joined[joined.length - 1] = { ...last, rule, end: Math.max(last.end, finding.end) };
  }
  return joined;
}
