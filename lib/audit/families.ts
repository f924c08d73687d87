import { RULES } from '../detect/rules/index.ts';
import { ORDINARY } from '../detect/rules/ordinary.ts';
import { KINDS, listRule } from '../fingerprint/grams.ts';
import type { Family } from '../detect/types.ts';

const BUILT_IN: ReadonlyMap<string, Family> = new Map<string, Family>([
  ...[...ORDINARY].map((id) => [id, 'personal'] as const),
  ...RULES.map(({ id, family }) => [id, family] as const),
  ['credential', 'secret'],
  ...KINDS.map((kind) => [listRule(kind), kind] as const),
]);

/** Which family a rule is of; undefined for one that neither we nor the organisation know. */
export function familyOf(rule: string, terms: ReadonlySet<string>): Family | undefined {
  return BUILT_IN.get(rule) ?? (terms.has(rule) ? 'term' : undefined);
}
