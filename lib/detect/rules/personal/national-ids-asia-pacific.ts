import { divides, endsAt, endsWith, isDay, weigh } from './checks.ts';
import { any } from './kind.ts';
import type { Kind } from './kind.ts';

/** GB 11643-1999: region, day of birth, serial, ISO 7064 MOD 11-2. */
const chinese = (id: string): boolean =>
  isDay(id, 10, 12) && endsWith('10X98765432', '79a584216379a5842')(id);

/** The sum takes one letter for a space and a letter, and a space is 36. */
const hongKong = (id: string): boolean =>
  (weigh(id.slice(-8), '87654321') + 9 * (id.length > 8 ? parseInt(id.charAt(0), 36) : 36)) % 11 ===
  0;

/** A letter stands for two digits, in the order in which the offices got theirs. A123456789 is everyone's example. */
const taiwan = (id: string): boolean =>
  id !== 'A123456789' &&
  divides(
    10,
    '19876543211',
  )(id.replace(/^./, (letter) => `${'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(letter) + 10}`));

const singapore = (id: string): boolean =>
  endsAt(
    /^[ST]/.test(id) ? 'JZIHGFEDCBA' : id.startsWith('M') ? 'XWUTRQPNJLK' : 'XWUTRQPNMLK',
    weigh(id.slice(1), '2765432') + (/^[TG]/.test(id) ? 4 : id.startsWith('M') ? 3 : 0),
    id,
  );

/** Since October 2020 the last digits are random. */
const korean = (id: string): boolean => isDay(id, 2, 4) && /^.{6}[1-8]/.test(id);

export const ASIA_PACIFIC: readonly Kind[] = [
  ['cn-resident-id', chinese, '[1-8]#{5}(?:(?:19|20)#{9}| (?:19|20)#{6} #{3})[#X]'],
  ['hk-id', hongKong, '@{1,2}#{6}\\([#A]\\)', 'hkid|香港身份', '@{1,2}#{6}\\(?[#A]\\)?'],
  ['tw-id', taiwan, '@[1289]#{8}'],
  ['in-aadhaar', any, '', 'aadha[ar]+|uidai', '[2-9]#{3}[ -]?#{4}[ -]?#{4}'],
  ['in-pan', any, '', 'pan|permanent account', '@{3}[ABCFGHJLPT]@#{4}@'],
  ['kr-rrn', (id) => korean(id) && endsWith('10987654321', '234567892345')(id), '#{6}-#{7}'],
  ['kr-rrn', korean, '', '주민|rrn|resident registration', 13],
  [
    'jp-my-number',
    endsWith('00987654321', '65432765432'),
    '',
    'マイナンバー|個人番号|my number',
    12,
  ],
  ['sg-nric', singapore, '[FGMST]#{7}@'],
  ['au-tfn', divides(11, '14375869a'), '', 'tfn|tax file', 9],
];
