import { comparable } from '../../text/comparable.ts';
import { withoutInvisible } from '../../text/invisible.ts';
import type { Family, Finding } from '../types.ts';

/** The different values of each rule, for as long as they are numbered. Texts that travel together share it. */
export type ValueNumbers = Map<string, number>;

/**
 * Numbers the different values of each rule: see `Finding.nth`.
 *
 * @param decoded by span (see `spanOf`), what is read where a value stands in disguise.
 */
export function numberValues(
  text: string,
  findings: readonly Finding[],
  decoded: ReadonlyMap<number, string>,
  numbers: ValueNumbers,
): Finding[] {
  const number = (finding: Finding): Finding => {
    const value = decoded.get(spanOf(finding)) ?? text.slice(finding.start, finding.end);
    const key = `${finding.rule} ${sameOf(finding, value)}`;
    const nth = numbers.get(key) ?? numbers.size;
    numbers.set(key, nth);
    return { ...finding, nth, ...(finding.also && { also: finding.also.map(number) }) };
  };
  return findings.map(number);
}

/** One number for both: no text has so many units. */
export function spanOf({ start, end }: { readonly start: number; readonly end: number }): number {
  return start * 2 ** 26 + end;
}

/** A number that is dialled from abroad has other digits in front. */
const DIALLED_ALWAYS = 9;

/** What all writings of one value have in common: `+49 30 12345678` and `(030) 123456-78`, but not `pA` and `pa`. */
export function sameOf(
  { rule, family }: { readonly rule: string; readonly family: Family },
  value: string,
): string {
  const seen = withoutInvisible(value);
  if (family === 'secret') return seen;
  const digits = rule === 'phone-number' ? seen.replace(/\D+|^0+/g, '') : '';
  return digits.slice(-DIALLED_ALWAYS) || comparable(seen);
}
