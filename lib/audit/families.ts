import { ORDINARY } from '../detect/rules/ordinary.ts';
import { RULES } from '../detect/rules/index.ts';
import { FAMILIES } from '../detect/types.ts';
import type { Family } from '../detect/types.ts';

const KNOWN: ReadonlyMap<string, Family> = new Map<string, Family>([
  ...[...ORDINARY].map((id) => [id, 'personal'] as const),
  ...RULES.map(({ id, family }) => [id, family] as const),
  ['credential', 'secret'],
  ['internal-code', 'code'],
  ['internal-document', 'document'],
]);

/** Which families rules are of. What nobody built in is a term of the organisation. */
export function familiesOf(rules: readonly string[]): Family[] {
  const found = new Set(rules.map((rule) => KNOWN.get(rule) ?? 'term'));
  return FAMILIES.filter((family) => found.has(family));
}
