import { born, divides, endsWith, verhoeff, weigh } from './checksums.ts';
import type { Check } from './checksums.ts';
import { any } from './kind.ts';
import type { Kind } from './kind.ts';

/** GB 11643-1999: region, day of birth, serial, ISO 7064 MOD 11-2. */
const chineseSum = endsWith('10X98765432', '79a584216379a5842');
const chinese: Check = (id) =>
  /^[1-8]\d{5}(?:19|20)/.test(id) && born(id, 8, 10, 12) && chineseSum(id);

/** The sum takes one letter for a space and a letter, and a space is 36. */
const hongKong: Check = (id) =>
  (weigh(id.slice(-8), '87654321') + 9 * (id.length > 8 ? parseInt(id.charAt(0), 36) : 36)) % 11 ===
  0;

/** A letter stands for two digits, in the order in which the offices got theirs. */
const taiwanSum = divides(10, '19876543211');
const taiwan: Check = (id) =>
  /^.[1289]/.test(id) &&
  id !== 'A123456789' && // Everyone's example.
  taiwanSum(`${'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(id.charAt(0)) + 10}${id.slice(1)}`);

/** By the first letter, with its offset turned in. */
const SINGAPORE: Readonly<Record<string, string>> = {
  S: 'JZIHGFEDCBA',
  T: 'GFEDCBAJZIH',
  F: 'XWUTRQPNMLK',
  G: 'RQPNMLKXWUT',
  M: 'TRQPNJLKXWU',
};
const singapore: Check = (id) => endsWith(SINGAPORE[id.charAt(0)] ?? ' ', '2765432')(id.slice(1));

const koreanDay: Check = (id) => /^.{6}[1-8]/.test(id) && born(id, 0, 2, 4);
const koreanSum = endsWith('10987654321', '234567892345');

const aadhaar: Check = (id) => /^[2-9]/.test(id) && verhoeff(id);

export const ASIA_PACIFIC: readonly Kind[] = [
  ['cn-resident-id', chinese, '18|17X|17x|6 8 4|6 8 3X'],
  ['hk-id', hongKong, 'A6(X)|AA6(X)', 'hkid|香港身份', '[A-Z]{1,2}\\d{6}\\(?[\\dA]\\)?'],
  ['tw-id', taiwan, 'A9'],
  ['in-aadhaar', aadhaar, '', 'aadhaa?r|uidai', 12],
  ['in-pan', any, '', 'PAN|permanent account', '[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]'],
  ['kr-rrn', (id) => koreanDay(id) && koreanSum(id), '6-7'],
  // Since October 2020 the last digits are random.
  ['kr-rrn', koreanDay, '', '주민|rrn|resident registration', 13],
  [
    'jp-my-number',
    endsWith('00987654321', '65432765432'),
    '',
    'マイナンバー|個人番号|my number|my_number|mynumber',
    12,
  ],
  ['sg-nric', singapore, 'A7A'],
  ['th-id', endsWith('10987654321', 'dcba98765432'), '1-4-5-2-1|1 4 5 2 1', 'thai[ _-]?id', 13],
  ['au-tfn', divides(11, '14375869a'), '', 'tfn|tax file|tax_file|taxfile', 9],
  ['au-medicare', (id) => /^[2-6]/.test(id) && divides(10, '137913799')(id), '', 'medicare', 10],
];
