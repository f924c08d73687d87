import { rankOf } from '../rules/index.ts';
import type { Finding } from '../types.ts';

/**
 * Findings in order, none overlapping. The same value is often found several times (in two views,
 * by two rules, one inside the other): what overlaps becomes one finding over the whole stretch,
 * named after its longest part. Sorting apart, linear: secretlint's own removal of duplicates took
 * 5.7 s for 10,000 findings.
 */
export function mergeFindings(found: readonly Finding[]): Finding[] {
  const sorted = [...found].sort(
    (a, b) => a.start - b.start || b.end - a.end || rankOf(a.rule) - rankOf(b.rule),
  );
  const merged: Finding[] = [];
  let longest = 0; // Units of the reported finding that named the last merged one.
  for (const finding of sorted) {
    const last = merged.at(-1);
    const length = finding.end - finding.start;
    if (length <= 0) continue;
    if (last === undefined || finding.start >= last.end) {
      merged.push(finding);
      longest = length;
      continue;
    }
    const name = length > longest ? finding : last;
    longest = Math.max(longest, length);
    merged[merged.length - 1] = {
      ...name,
      start: last.start,
      end: Math.max(last.end, finding.end),
    };
  }
  return merged;
}
