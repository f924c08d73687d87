import type { SecretLintRuleCreator } from '@secretlint/types';
import type { Gate, Match } from '../../gate.ts';
import { NUMBER, NUMBER_PATTERN } from '../../number-runs.ts';
import { personalCreator } from './creator.ts';
import { emailAt } from './email.ts';
import { KINDS } from './kinds.ts';
import { LABELLED, labelledAt } from './labels.ts';
import { addressAt } from './network.ts';
import { numberAt } from './number.ts';

/** Called for by what stands in records and tables of people. */
export const CONTACT_RULE = 'personal-contact';
const RULE = 'personal';

type Find = NonNullable<Gate['match']>;

function gateOf(keywords: readonly string[], match: Find): Gate & { readonly match: Find } {
  return { rule: RULE, keywords, match, anyCase: true, window: { before: 0, after: 0 } };
}

const FINDS = [
  gateOf([NUMBER], numberAt),
  gateOf(['@'], emailAt),
  gateOf(['::'], addressAt),
  ...LABELLED.map((it) => gateOf(it.stems, (...place) => labelledAt(it, ...place))),
];

export const PERSONAL_GATES: readonly Gate[] = [
  ...FINDS,
  {
    // Names of fields, and headers of tables that hold nothing else of people.
    rule: CONTACT_RULE,
    keywords:
      'addres adress anschr 地址 住所 phone 电话 手机 姓名 氏名 vorna surnam first_ firstn apelli énom'.split(
        ' ',
      ),
    window: { before: 400, after: 600 },
    anyCase: true,
    followedBy: /[\w ]{0,16}["'`*]{0,3}\s{0,2}[:：=,;|\t]/y,
    unescaped: true,
  },
];

/** What is told by its digits, its @ or its label. */
export const personal: SecretLintRuleCreator = personalCreator(
  RULE,
  [...KINDS.map(([rule]) => rule), 'email-address'],
  (text) =>
    FINDS.flatMap(({ keywords, match }) =>
      keywords.flatMap((word) =>
        [...text.matchAll(new RegExp(word === NUMBER ? NUMBER_PATTERN : word, 'gi'))].flatMap(
          ({ 0: written, index }): Match | [] =>
            match(
              text,
              index + (word === NUMBER ? written.length - 1 : 0),
              index + written.length,
            ) ?? [],
        ),
      ),
    ),
);
