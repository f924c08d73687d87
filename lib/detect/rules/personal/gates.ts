import type { Gate } from '../../gate.ts';
import { NUMBER } from '../../number-runs.ts';
import { emailAt } from './email.ts';
import { LABELLED } from './labelled.ts';
import { STEMS_6 } from './network.ts';
import { numberAt, placeAt } from './number.ts';
import { FILLERS, passportZoneAt } from './passport-zone.ts';
import { digitAt } from './units.ts';

/** Called for by what stands in records and tables of people. */
export const CONTACT_RULE = 'personal-contact';
/** What is told by its digits, its @ or its label. */
export const PERSONAL_RULE = 'personal';

function gateOf(keywords: readonly string[], match: NonNullable<Gate['match']>): Gate {
  return { rule: PERSONAL_RULE, keywords, match, anyCase: true, window: { before: 0, after: 0 } };
}

/**
 * The name of a field is over. After the word "name", which stands everywhere in programs, only that of a column, in
 * a line that is nothing but names of columns.
 */
const NAMED =
  /(?<!name)[\w ]{0,16}["'`*]{0,3}\s{0,2}[:：=,;|\t]|["' ]{0,2}[,;|\t](?<=^[\p{L}\d "'_.;,|\t/-]{0,160})[\p{L}\d "'_.;,|\t/()-]{1,200}$/imuy;

export const PERSONAL_GATES: readonly Gate[] = [
  gateOf([NUMBER], (text, _, end) => numberAt(text, end - 1)),
  // Before a digit it stands for a space.
  gateOf(['\xa0'], (text, _, end) => (digitAt(text, end) ? numberAt(text, end) : undefined)),
  gateOf(['@'], emailAt),
  gateOf([FILLERS], passportZoneAt),
  gateOf(STEMS_6, placeAt),
  ...LABELLED.map(({ stems, find }) => gateOf(stems, find)),
  {
    // Names of fields, and headers of tables that hold nothing else of people.
    rule: CONTACT_RULE,
    keywords: 'name nombre énom 氏名 名前 addres adress anschr 地址 姓名 first_ firstn \nfn'.split(
      ' ',
    ),
    window: { before: 400, after: 600 },
    anyCase: true,
    followedBy: NAMED,
    unescaped: true,
  },
];
