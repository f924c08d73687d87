import { labelOf } from '../detect/rules/index.ts';
import type { Finding } from '../detect/types.ts';
import type { Placeholders } from './placeholders.ts';

/** A span of the original and what stands in its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly placeholder: string;
}

export interface Redacted {
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

/**
 * Replaces findings by placeholders. Everything outside them stays as it is, unit for unit.
 *
 * @param findings sorted by `start` and not overlapping, as `detect` gives them.
 */
export function redact(
  text: string,
  findings: readonly Finding[],
  placeholders: Placeholders,
): Redacted {
  placeholders.avoidNamesIn(text);
  const replacements = findings.map(({ rule, family, group, start, end }) => {
    const value = text.slice(start, end);
    const placeholder =
      group === undefined
        ? placeholders.nameOf(labelOf(rule), value)
        : placeholders.nameOfListed(family, group, value);
    return { start, end, placeholder };
  });
  let masked = '';
  let at = 0;
  for (const { start, end, placeholder } of replacements) {
    masked += text.slice(at, start) + placeholder;
    at = end;
  }
  return { text: masked + text.slice(at), replacements };
}
