import { labelOf } from '../detect/rules/index.ts';
import { sameOf } from '../detect/post/number-values.ts';
import type { Finding } from '../detect/types.ts';
import { quotesIn } from './json-scalar.ts';
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
 * Replaces findings by placeholders. Everything outside them stays as it is, unit for unit, and JSON
 * stays JSON: a number or an object gets quotes with its placeholder.
 *
 * @param findings sorted by `start` and not overlapping, as `detect` gives them.
 */
export function redact(
  text: string,
  findings: readonly Finding[],
  placeholders: Placeholders,
): Redacted {
  placeholders.avoidNamesIn(text);
  const quotesAround = quotesIn(text);
  const writings = new Map<string, string>();
  const replacements = findings.map((finding) => {
    const { start, end } = finding;
    const quotes = quotesAround(start, end);
    return {
      start,
      end,
      placeholder: quotes + nameOf(text, finding, placeholders, writings) + quotes,
    };
  });
  let masked = '';
  let at = 0;
  for (const { start, end, placeholder } of replacements) {
    masked += text.slice(at, start) + placeholder;
    at = end;
  }
  return { text: masked + text.slice(at), replacements };
}

/** @param writings how the values of this text were written first, by rule and number. */
function nameOf(
  text: string,
  finding: Finding,
  placeholders: Placeholders,
  writings: Map<string, string>,
): string {
  const { rule, family, group, start, end, nth } = finding;
  const value = text.slice(start, end);
  if (group !== undefined) return placeholders.nameOfListed(family, group, value);
  // The same person in another writing keeps their name, and so does a secret in disguise.
  const written = sameOf(finding, value);
  const key = `${rule} ${String(nth ?? written)}`;
  const first = writings.get(key) ?? written;
  writings.set(key, first);
  return placeholders.nameOf(labelOf(rule), written, first);
}
