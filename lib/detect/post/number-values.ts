import { comparable } from '../../text/comparable.ts';
import type { Finding } from '../types.ts';

/** Numbers the different values of each rule: see `Finding.nth`. */
export function numberValues(text: string, findings: readonly Finding[]): Finding[] {
  const values = new Map<string, Map<string, number>>();
  return findings.map((finding) => {
    const known = values.get(finding.rule) ?? new Map<string, number>();
    values.set(finding.rule, known);
    const value = comparable(text.slice(finding.start, finding.end));
    const nth = known.get(value) ?? known.size;
    known.set(value, nth);
    return { ...finding, nth };
  });
}
