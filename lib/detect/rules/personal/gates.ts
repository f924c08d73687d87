import type { SecretLintRuleCreator } from '@secretlint/types';
import type { Gate } from '../../gate.ts';
import { NUMBER, NUMBER_PATTERN } from '../../number-runs.ts';
import { personalCreator } from './creator.ts';
import { emailAt } from './email.ts';
import { LABELLED } from './labelled.ts';
import { LABELS, NUMBERS } from './labels.ts';
import { STEMS_6 } from './network.ts';
import { numberAt, placeAt } from './number.ts';
import { FILLERS, passportZoneAt } from './passport-zone.ts';
import { WRITTEN } from './written.ts';

/** Called for by what stands in records and tables of people. */
export const CONTACT_RULE = 'personal-contact';
const RULE = 'personal';

type Find = NonNullable<Gate['match']>;

function gateOf(keywords: readonly string[], match: Find): Gate & { readonly match: Find } {
  return { rule: RULE, keywords, match, anyCase: true, window: { before: 0, after: 0 } };
}

const FINDS = [
  gateOf([NUMBER], (text, _, end) => numberAt(text, end - 1)),
  gateOf(['@'], emailAt),
  gateOf([FILLERS], passportZoneAt),
  gateOf(STEMS_6, placeAt),
  ...LABELLED.map(({ stems, find }) => gateOf(stems, find)),
];

/**
 * The name of a field is over. After the word "name", which stands everywhere in programs, only that of a column, in
 * a line that is nothing but names of columns.
 */
const NAMED =
  /(?<!name)[\w ]{0,16}["'`*]{0,3}\s{0,2}[:：=,;|\t]|["' ]{0,2}[,;|\t](?<=^[\p{L}\d "'_.;,|\t/-]{0,160})[\p{L}\d "'_.;,|\t/()-]{1,200}$/imuy;

export const PERSONAL_GATES: readonly Gate[] = [
  ...FINDS,
  {
    // Names of fields, and headers of tables that hold nothing else of people.
    rule: CONTACT_RULE,
    keywords: 'name nombre énom 氏名 名前 addres adress anschr 地址 姓名 first_ firstn'.split(' '),
    window: { before: 400, after: 600 },
    anyCase: true,
    followedBy: NAMED,
    unescaped: true,
  },
];

/** What is told by its digits, its @ or its label. */
export const personal: SecretLintRuleCreator = personalCreator(
  RULE,
  // The last of each is a phone number: what has a better name is that, so that it comes after the others.
  [...[...WRITTEN.slice(0, -1), ...NUMBERS, ...LABELS].map(({ rule }) => rule), 'email-address'],
  (text) =>
    FINDS.flatMap(({ keywords, match }) =>
      keywords.flatMap((word) =>
        [...text.matchAll(new RegExp(word.replace(NUMBER, NUMBER_PATTERN), 'gi'))].flatMap(
          ({ 0: { length }, index }) => match(text, index, index + length, []) ?? [],
        ),
      ),
    ),
);
