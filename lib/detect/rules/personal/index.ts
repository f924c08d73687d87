import type { SecretLintRuleCreator } from '@secretlint/types';
import { RULE_PREFIX } from '../../secretlint.ts';
import { ORDINARY } from '../ordinary.ts';
import type { Rule } from '../types.ts';
import { personal } from './gates.ts';
import { contacts } from './person.ts';

export { CONTACT_RULE, PERSONAL_GATES } from './gates.ts';
export { peopleTable } from './people-table.ts';
export { tableRegions } from './table-regions.ts';

export const PERSONAL_CREATORS: readonly SecretLintRuleCreator[] = [personal, contacts];

/** All kinds of personal data. */
export const PERSONAL: readonly Rule[] = PERSONAL_CREATORS.flatMap(({ meta, messages }) =>
  Object.keys(messages).map((id): Rule => ({
    id,
    family: 'personal',
    confidence: 'high',
    nature: 'data',
    publicPrefix: /^/,
    reports: { [meta.id.replace(RULE_PREFIX, '')]: [id] },
    ...(ORDINARY.has(id) && { ordinary: true }),
  })),
);
