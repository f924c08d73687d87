import type { Kind } from './kind.ts';

/**
 * Country codes by the least and the most digits of a national number in base 36 (ITU-T E.164 and
 * the national numbering plans notified to it).
 */
const COUNTRIES = [
  ...'aa:1 7 30 52 57 90 91|9a:20 44 58 63 81 60 82 84 92|99:27 31 33 34 41 48 61 93 94 56|89:32 36 40 51 64 66|8b:54 39 62 43|8a:64 95 98|88:45 47 53 65 852 853|8c:86 49|79:46 886|7a:21[1368] 2[2346]. 25. 29. 3[578]. 42[013] 50. 59. 67. 68. 85[56] 880 96. 97. 99.'.matchAll(
    /(.)(.):([^|]+)/g,
  ),
].map(
  ([, least = '', most = '', codes = '']) =>
    [
      new RegExp(`^(?:${codes.replaceAll(' ', '|')})`),
      parseInt(least, 36),
      parseInt(most, 36),
    ] as const,
);

/** How many digits a number in international writing has at least and at most; none has 99. */
export function lengthsOf(digits: string): readonly [least: number, most: number] {
  for (const [code, least, most] of COUNTRIES) {
    const length = code.exec(digits)?.[0].length ?? 0;
    if (length > 0) return [length + least, length + most];
  }
  return [99, 0];
}

/** First digits, and the ways of writing them that are nobody's but a phone's. */
const NATIONAL: readonly (readonly [begins: RegExp, shapes: string])[] = [
  // China's mobiles.
  [/^1[3-9]/, '11|3~4~4'],
  // North America.
  [/^1?[2-9]..[2-9]/, '3-3-4|3.3.4|3 3 4|3)3-4|3)3 4|1~3~3~4|1(3)3-4'],
  // A trunk zero: most of Europe and Asia, Australia, South Africa.
  [
    /^0[1-9]/,
    '2~2~2~2~2|[2-4]~4~4|3~3~4|4~3~[3-4]|4~3~2~2|4~2~2~2|3~3~2~2|3-3 2 2|2-3-4|4-4-3|4-2-4|[2-3])4 4|[2-3])4-4|[3-5])[6-8]|5 6|5 3 3|[3-4] [7-8]|[2-5]-[6-8]|[3-5]/[5-8]',
  ],
  // Russia.
  [/^8[3489]/, '1(3)3-2-2|1(3)3 2 2|1 3 3-2-2|1-3-3-2-2|1 3 3 2 2'],
  // Brazil.
  [/^[1-9][1-9]/, '2)5-4|2)4-4|2 5-4'],
  // Spain.
  [/^[6-9]/, '3 2 2 2'],
];

export const PHONES: readonly Kind[] = [
  ...NATIONAL.map(([begins, shapes]): Kind => ['phone-number', (id) => begins.test(id), shapes]),
  [
    'phone-number',
    // Behind a label any digits will do, but for a day.
    (id) => !/^(?:19|20)\d{6}$|^(.)\1+$/.test(id),
    '',
    'phone|tel|telef\\w{1,4}|téléphone|teléfono|mobile?|móvil|celular|portable|handy|fax|whatsapp|手机|手機|电话|電話|携帯',
    '\\+?\\(?\\d(?:[ ()./-]{0,2}\\d){6,14}',
  ],
];
