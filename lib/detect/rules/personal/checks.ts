import { isHost } from './network.ts';

/** Whether an id holds what its issuer computes into it: its letters and digits, and where it stands in the text. */
export type Check = (id: string, text: string, start: number, end: number) => boolean;

/** The sum of each digit times its weight; letters count from A = 10, weights too. */
function weigh(id: string, weights: string): number {
  return Array.from(weights).reduce(
    (sum, weight, at) => sum + parseInt(weight, 36) * parseInt(id.charAt(at), 36),
    0,
  );
}

/** The weights include that of the check digit. */
const divides = (modulus: number, weights: string) => (id: string) =>
  weigh(id, weights) % modulus === 0;

/** The last place holds what the alphabet has at a number. */
const endsAt = (alphabet: string, at: number, id: string): boolean =>
  alphabet.charAt(at % alphabet.length) === id.at(-1);

/** The same for the weighted sum. */
const endsWith = (alphabet: string, weights: string) => (id: string) =>
  endsAt(alphabet, weigh(id, weights), id);

/** ISO/IEC 7812-1, annex B: each second digit from the end is doubled, and the digits of that are added. */
const luhn = (id: string): boolean =>
  Array.from(id)
    .reverse()
    .reduce(
      (sum, digit, at) => sum + Number(at % 2 ? '0246813579'.charAt(Number(digit)) : digit),
      0,
    ) %
    10 ===
  0;

/**
 * First digits by length: Visa, Mastercard, Discover, JCB, UnionPay, Mir, RuPay, Elo and Maestro;
 * American Express; Diners Club; the longer ones of UnionPay (ISO/IEC 7812 issuer ranges).
 */
const BRANDS = /^(?=.{16}$)(?:[45]|6[02-57]|2[2-7]|35|81)|^3[47].{13}$|^3[0689].{12}$|^62.{15,17}$/;

/**
 * Numbers that Stripe, PayPal and Adyen publish to test with: most have few different digits or one many times in a
 * row, which one real card in some hundred has too, and the rest is listed.
 */
const TEST = /(.)\1{5}|(..)\2{3}|(...)\3{2}|(....)\4|^(?:371449|378282|378734|305693|6011000)/;

/** By rule; where there is none, nothing more is known than how it is written. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'ip-address': isHost,
  'payment-card': (id) => BRANDS.test(id) && luhn(id) && !TEST.test(id),
  // ISO 13616, with ISO/IEC 7064, MOD 97-10, where letters count from A = 10.
  iban: (id) =>
    BigInt((id.slice(4) + id.slice(0, 4)).replace(/\D/g, (letter) => `${parseInt(letter, 36)}`)) %
      97n ===
    1n,
  // No day.
  'phone-number': (id) => !/^(?:19|20)\d{6}$/.test(id),
  // Without a number for the month it needs a whole year.
  'date-of-birth': (id) => /^\d+$|(?:19|20)\d\d/.test(id),

  // GB 11643-1999: region, day of birth, serial, ISO 7064 MOD 11-2.
  'cn-resident-id': endsWith('10X98765432', '79a584216379a5842'),
  // The sum takes a letter for a space, which is 36 times 9, and that letter.
  'hk-id': (id) => (weigh(id, '87654321') + 36 * 9) % 11 === 0,
  // A letter stands for two digits, in the order in which the offices got theirs. The first is everyone's example.
  'tw-id': (id) =>
    id !== 'A123456789' &&
    weigh(
      id.replace(/^./, (letter) => `${'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(letter) + 10}`),
      '19876543211',
    ) %
      10 ===
      0,
  // Those given since October 2020 have no check digit and are not found.
  'kr-rrn': endsWith('10987654321', '234567892345'),
  'jp-my-number': endsWith('00987654321', '65432765432'),
  'sg-nric': (id) =>
    endsAt(
      /^[ST]/.test(id) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK',
      weigh(id.slice(1), '2765432') + (/^[TG]/.test(id) ? 4 : 0),
      id,
    ),
  'au-tfn': divides(11, '14375869a'),

  'uk-nhs-number': divides(11, 'a987654321'),
  // The key brings the number to a multiple of 97. Corsica's letters are not read.
  'fr-nir': (id) => (Number(id.slice(0, 13)) + Number(id.slice(13))) % 97 === 0,
  // A day with a time zone is none, nor are the digits that everyone writes in examples.
  'es-dni': (id) =>
    !/^(?:(?:19|20)\d{6}|12345678|(\d)\1+).$/.test(id) &&
    endsAt(
      'TRWAGMYFPDXBNJZSQVHLCKE',
      Number(id.slice(0, -1).replace(/^\D/, (letter) => `${'XYZ'.indexOf(letter)}`)),
      id,
    ),
  'nl-bsn': divides(11, '98765432a'),
  'pl-pesel': divides(10, '13791379131'),
  'fi-hetu': (id) =>
    endsAt('0123456789ABCDEFHJKLMNPRSTUVWXY', Number(id.slice(0, 6) + id.slice(-4, -1)), id),
  'se-personnummer': (id) => luhn(id.slice(-10)),

  // The Social Security Administration's areas, and numbers that advertisements and guides made useless.
  'us-ssn': (id) => !/^(?:000|666|9|...00|.{5}0000|123456789)/.test(id),
  'us-itin': (id) => /^9..(?:5|6[0-5]|7|8[0-8]|9[^3])/.test(id),
  'ca-sin': luhn,
  // Both check digits: the first over what stands before it, the second over that too.
  'br-cpf': (id) =>
    endsWith('00987654321', 'a98765432')(id.slice(0, -1)) &&
    endsWith('00987654321', 'ba98765432')(id),
};
