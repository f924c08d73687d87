import { kind } from './kind.ts';
import type { Kind } from './kind.ts';

/**
 * Country codes with the least and the most digits of a national number in base 36 (ITU-T E.164 and
 * the national numbering plans notified to it). A code of three digits that is not here has 7 to 10.
 */
const COUNTRIES = new Map(
  '1aa 7aa 208a 2799 30aa 3199 3289 3399 3499 3689 396b 4099 4199 437d 449a 4588 467a 4788 4899 496c 5189 52ab 5388 54ab 55ab 5699 578a 587a 609a 618a 629c 638a 648a 6588 6689 819a 828a 849a 869b 90aa 91aa 929a 9399 9499 958a 988a 85288 85388 8868a'
    .split(' ')
    .map((entry) => [entry.slice(0, -2), entry.slice(-2)]),
);
const THREE_DIGITS =
  /^(?:2(?:1[1368]|[2346]|5\d|9[0-9])|3[578]|42[013]|50|59|67|68|69|85[0256]|88|96|97|99)/;

/** How many digits a number in international writing has at least and at most, or undefined for no country. */
export function lengthsOf(digits: string): readonly [least: number, most: number] | undefined {
  for (const length of [1, 2, 3]) {
    const lengths = COUNTRIES.get(digits.slice(0, length));
    if (lengths) {
      const [least = 0, most = 0] = Array.from(lengths, (digit) => parseInt(digit, 36));
      return [length + least, length + most];
    }
  }
  return THREE_DIGITS.test(digits) ? [10, 13] : undefined;
}

/** First digits, and the ways of writing them that are nobody's but a phone's. */
const NATIONAL: readonly (readonly [begins: RegExp, shapes: string])[] = [
  // China's mobiles.
  [/^1[3-9]/, '11|3~4~4'],
  // North America.
  [/^1?[2-9]..[2-9]/, '3-3-4|3.3.4|3)3-4|3)3 4|3)3.4|1-3-3-4|1.3.3.4|1 3-3-4|1(3)3-4'],
  // A trunk zero: most of Europe and Asia, Australia, South Africa.
  [
    /^0[1-9]/,
    '2~2~2~2~2|3~4~4|4~3~4|4~3~3|3~3~4|2~4~4|2-3-4|3~3~2~2|3-3 2 2|4~2~2~2|4/2 2 2|4~3~2~2|4-2-4|4-4-4|4-4-3|2)4 4|2)4-4|3)4 4|3)4-4|5)6|5 6|5 3 3|4 7|4 8|3 8|2-8|3-7|3-8|4-7|4-8|4-6|5-6|4/6|4/7|4/8|3/7|3/8|5/6|5/5|3)8|4)7|4)6',
  ],
  // Russia.
  [/^8[3489]/, '1(3)3-2-2|1(3)3 2 2|1 3 3-2-2|1-3-3-2-2|1 3 3 2 2'],
  // Brazil.
  [/^[1-9][1-9]/, '2)5-4|2)4-4|2 5-4'],
  // Spain.
  [/^[6-9]/, '3 2 2 2'],
];

/** Behind a label any digits will do, but for a day. */
const plausible = (digits: string): boolean => !/^(?:19|20)\d{6}$|^(.)\1+$/.test(digits);

export const PHONES: readonly Kind[] = [
  ...NATIONAL.map(([begins, shapes]) => kind('phone-number', (id) => begins.test(id), shapes)),
  kind(
    'phone-number',
    plausible,
    '',
    'phone|tel|telef\\w{1,4}|téléphone|teléfono|mobile?|móvil|celular|cellulare|portable|handy|fax|whatsapp|手机|手機|电话|電話|联系方式|携帯|전화|휴대|телефон',
    '\\+?\\(?\\d(?:[ ()./-]{0,2}\\d){6,14}',
  ),
];
