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
export { tableRegions } from './table-regions.ts';

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

/** What has a better name too is that: any digits behind a label are a phone number or an id. */
const LAST = ['PHONE_NUMBER', 'NATIONAL_ID'];

/** All kinds of personal data. */
export const PERSONAL: readonly Rule[] = [
  ...new Set(REPORTS.flatMap(({ messageIds }) => messageIds)),
]
  .sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b))
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
