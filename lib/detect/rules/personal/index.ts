import { ORDINARY } from '../ordinary.ts';
import type { Rule } from '../types.ts';
import { CONTACT_RULE, PERSONAL_RULE } from './gates.ts';
import { LABELS, NUMBERS } from './labels.ts';
import { CONTACT_FIELDS } from './person.ts';
import { WRITTEN } from './written.ts';

export { CONTACT_RULE, PERSONAL_GATES, PERSONAL_RULE } from './gates.ts';
export { macsIn } from './mac.ts';
export { peopleTable } from './people-table.ts';
export { contacts } from './person.ts';
export { tableRegions } from './table-regions.ts';

/** The last of each is a phone number: what has a better name is that, so that it comes after the others. */
const FOUND = [...WRITTEN.slice(0, -1), ...NUMBERS, ...LABELS].map(({ rule }) => rule);

const ruleOf =
  (reporter: string) =>
  (id: string): Rule => ({
    id,
    family: 'personal',
    confidence: 'high',
    nature: 'data',
    publicPrefix: /^/,
    reports: { [reporter]: [id] },
    ...(ORDINARY.has(id) && { ordinary: true }),
  });

/** All kinds of personal data. */
export const PERSONAL: readonly Rule[] = [
  ...[...new Set([...FOUND, 'email-address'])].map(ruleOf(PERSONAL_RULE)),
  ...CONTACT_FIELDS.map(ruleOf(CONTACT_RULE)),
];
