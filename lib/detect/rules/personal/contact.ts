import { any } from './kind.ts';
import type { Kind } from './kind.ts';

const GAP = '[ ()./-]{0,2}';

/** Ways of writing numbers that are nobody's but a phone's. */
const WRITTEN = [
  // Any country (ITU-T E.164): North America and Russia have ten digits.
  `(?:\\+|00(?=[1-9]))(?:[17](?:${GAP}#){10}|[2-689](?:${GAP}#){8,12})`,
  // China's mobiles.
  '1[3-9]#(?:#{8}|[ .-]#{4}[ .-]#{4})',
  // North America.
  '(?:1[ .-]?)?(?:\\([2-9]##\\) ?|[2-9]##[ .-])[2-9]##[ .-]#{4}',
  // A trunk zero: most of Europe and Asia, Australia, South Africa.
  '0[1-9](?:[ .-]##){4}',
  '0[1-9]#{0,2}[ -]#{3,4}[ -]#{3,4}',
  '0[1-9]#{1,2}[ -]#{2,3}[ -]##[ -]##',
  '0[1-9]#{3} #{3} #{3}',
  '0[1-9]#{1,3} #{6,8}',
  '\\(?0[1-9]#{0,3}[)/-] ?#{6,8}',
  '\\(0[1-9]#?\\) ?#{4}[ -]#{4}',
  // Russia.
  '8[ -]?\\(?[3489]##\\)?[ -]#{3}[ -]##[ -]##',
  // Brazil.
  '\\([1-9]{2}\\) ?#{4,5}-#{4}|[1-9]{2} 9#{4}-#{4}',
  // Spain.
  '[6-9]##(?: ##){3}',
].join('|');

/** Any digits behind a label: what has a better name is that. */
export const LAST: readonly Kind[] = [
  [
    'phone-number',
    // Neither a day nor one digit.
    (id) => !/^(?:19|20)\d{6}$|^(.)\1+$/.test(id),
    WRITTEN,
    'phone|tel|telef[ono]+|éfono|mobile?|handy|fax|whatsapp|手机|手機|电话|電話|携帯',
    `\\+?\\(?#(?:${GAP}#){6,14}`,
  ],
  [
    'national-id',
    any,
    '',
    'national id|identity (?=[cn][aou])|cédula|身份证|身分證',
    '@{0,2}#{6,18}@?',
  ],
];
