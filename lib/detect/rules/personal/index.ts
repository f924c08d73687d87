import type { SecretLintRuleCreator } from '@secretlint/types';
import { ORDINARY } from '../ordinary.ts';
import type { Rule } from '../types.ts';
import { addresses } from './address.ts';
import { messageIdOf } from './creator.ts';
import { emails } from './email.ts';
import { labels } from './labels.ts';
import { numbers } from './numbers.ts';
import { contacts } from './person.ts';

export { CONTACT_RULE, PERSONAL_GATES } from './gates.ts';
export { peopleTable } from './people-table.ts';

export const PERSONAL_CREATORS: readonly SecretLintRuleCreator[] = [
  numbers,
  labels,
  emails,
  addresses,
  contacts,
];

/** The creators' names without their package prefix, with the messages of each. */
const REPORTS = PERSONAL_CREATORS.map(({ meta, messages }) => ({
  creator: meta.id.replace(/^.*-rule-/, ''),
  messageIds: Object.keys(messages),
}));

/** All kinds of personal data. What is a national id and no more comes last, so that a better name wins. */
export const PERSONAL: readonly Rule[] = [
  ...new Set(REPORTS.flatMap(({ messageIds }) => messageIds)),
]
  .sort((a, b) => Number(a === 'NATIONAL_ID') - Number(b === 'NATIONAL_ID'))
  .map((messageId) => personalRule(messageId.toLowerCase().replaceAll('_', '-')));

function personalRule(id: string): Rule {
  const messageId = messageIdOf(id);
  const reports = REPORTS.filter(({ messageIds }) => messageIds.includes(messageId));
  return {
    id,
    family: 'personal',
    confidence: 'high',
    nature: 'data',
    publicPrefix: /^/,
    reports: Object.fromEntries(reports.map(({ creator }) => [creator, [messageId]])),
    ...(ORDINARY.has(id) && { ordinary: true }),
  };
}
