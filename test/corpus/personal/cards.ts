import { DIGITS } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import { luhnDigit } from './checksums.ts';
import type { PersonalKind } from './types.ts';

/** id, names, source, first digits, length. */
type Brand = readonly [
  id: string,
  english: string,
  chinese: string,
  issuer: string,
  prefixes: readonly [string, ...string[]],
  length: number,
];

const BRANDS: readonly Brand[] = [
  ['visa', 'Visa card', 'Visa 卡号', 'https://www.visa.com', ['4'], 16],
  [
    'mastercard',
    'Mastercard',
    '万事达卡号',
    'https://www.mastercard.us/en-us/issuers/get-support/2-series-bin-expansion.html',
    ['51', '52', '53', '54', '55', '2221', '2500', '2720'],
    16,
  ],
  [
    'amex',
    'American Express card',
    '美国运通卡号',
    'https://www.americanexpress.com',
    ['34', '37'],
    15,
  ],
  [
    'discover',
    'Discover card',
    'Discover 卡号',
    'https://www.discovernetwork.com',
    ['6011', '644', '649', '65'],
    16,
  ],
  [
    'diners',
    'Diners Club card',
    '大来卡号',
    'https://www.dinersclub.com',
    ['300', '305', '36', '38'],
    14,
  ],
  ['jcb', 'JCB card', 'JCB 卡号', 'https://www.global.jcb', ['3528', '3540', '3589'], 16],
  [
    'unionpay',
    'UnionPay card',
    '银联卡号',
    'https://www.unionpayintl.com',
    ['622126', '622588', '622700', '6214'],
    16,
  ],
  [
    'unionpay-debit',
    'UnionPay debit card',
    '银行卡号',
    'https://www.unionpayintl.com',
    ['621226', '622202', '621700'],
    19,
  ],
  [
    'maestro',
    'Maestro card',
    'Maestro 卡号',
    'https://www.mastercard.com',
    ['5018', '6304', '6759', '6761'],
    16,
  ],
  ['mir', 'Mir card', 'Mir 卡号', 'https://mironline.ru', ['2200', '2204'], 16],
  [
    'rupay',
    'RuPay card',
    'RuPay 卡号',
    'https://www.npci.org.in/what-we-do/rupay/product-overview',
    ['6521', '6522', '508'],
    16,
  ],
  ['elo', 'Elo card', 'Elo 卡号', 'https://www.elo.com.br', ['6363', '5067', '6504'], 16],
];

export const CARDS: readonly PersonalKind[] = BRANDS.map(
  ([id, english, chinese, issuer, prefixes, length]) => ({
    id: `card-${id}`,
    family: 'card',
    called: [english, chinese],
    issuer,
    make: (random) => grouped(card(random, random.pick(prefixes), length), random),
  }),
);

/** A number that passes Luhn's check. */
function card(random: Random, prefix: string, length: number): string {
  const number = prefix + random.text(DIGITS, length - prefix.length - 1);
  return number + luhnDigit(number);
}

/** As printed on the card, with dashes, or in one piece. */
function grouped(number: string, random: Random): string {
  const parts = number.length === 15 || number.length === 14 ? /^(.{4})(.{6})(.+)$/ : /.{1,4}/g;
  const groups = parts.global ? (number.match(parts) ?? []) : (parts.exec(number)?.slice(1) ?? []);
  return groups.join(random.pick([' ', '-', '']));
}
