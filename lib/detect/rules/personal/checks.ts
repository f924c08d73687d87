import { isCard } from './card.ts';
import {
  VALUES,
  crossSum,
  divides,
  endsAt,
  endsWith,
  luhn,
  mod11of10,
  verhoeff,
  weigh,
} from './checksums.ts';
import { isHost } from './network.ts';

/** Whether an id holds what its issuer computes into it: its letters and digits, and where it stands in the text. */
export type Check = (id: string, text: string, start: number, end: number) => boolean;

/** Both check digits: the first over what stands before it, the second over that too, with one weight more. */
const brazilian = (weights: string) => (id: string) =>
  [weights, (parseInt(weights.charAt(0), 36) + 1).toString(36) + weights].every((row, at) =>
    endsWith('00987654321', row)(id.slice(0, id.length - 1 + at)),
  );

/** The Spanish alphabet, of which one letter never stands there. */
const CURP = VALUES.replace('O', '_O');

/** By rule; where there is none, nothing more is known than how it is written. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'ip-address': isHost,
  'payment-card': isCard,
  // ISO 13616, with ISO/IEC 7064, MOD 97-10, where letters count from A = 10.
  iban: (id) =>
    BigInt((id.slice(4) + id.slice(0, 4)).replace(/\D/g, (letter) => `${parseInt(letter, 36)}`)) %
      97n ===
    1n,
  // No day, not the digit that everyone types when asked for one, nor the number of the song as guides write it.
  'phone-number': (id) => !/^(?:19|20)\d{6}$|(.)\1{6}|^(?:1?(?:415|555))?8675(?:309|310)$/.test(id),
  // Without a number for the month it needs a whole year.
  'date-of-birth': (id) => /^\d+$|(?:19|20)\d\d/.test(id),

  // GB 11643-1999: region, day of birth, serial, ISO 7064 MOD 11-2.
  'cn-resident-id': (id) => id.length < 18 || endsWith('10X98765432', '79a584216379a5842')(id),
  // The sum takes one letter for a space and that letter, and a space is 36.
  'hk-id': (id) => divides(11, '987654321')(id.padStart(9)),
  // A letter stands for two digits, in the order in which the offices got theirs. Digits in a row are everyone's example.
  'tw-id': (id) =>
    !/123456789|987654321/.test(id) &&
    weigh(
      id.replace(/^./, (letter) => `${'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(letter) + 10}`),
      '19876543211',
    ) %
      10 ===
      0,
  'jp-my-number': endsWith('00987654321', '65432765432'),
  'sg-nric': (id) =>
    endsAt(
      /^[ST]/.test(id) ? 'JZIHGFEDCBA' : `XWUTRQPN${id.startsWith('M') ? 'J' : 'M'}LK`,
      weigh(id.slice(1), '2765432') + ({ T: 4, G: 4, M: 3 }[id.charAt(0)] ?? 0),
      id,
    ),
  'in-aadhaar': verhoeff,
  'au-tfn': divides(11, '14375869a'),

  // One digit stands twice or three times among the first ten, the rest at most once.
  'de-tax-id': (id) => [8, 9].includes(new Set(id.slice(0, 10)).size) && mod11of10(id),
  // Nine places, and the check digit where it is written.
  'de-id-card': (id) => id.length < 10 || weigh(id, '731731731') % 10 === Number(id.at(-1)),
  // Odd places count by a table, as if the digits were the first ten letters.
  'it-codice-fiscale': (id) =>
    endsAt(
      VALUES.slice(10, 36),
      Array.from(id.slice(0, 15)).reduce((sum, unit, at) => {
        const value = parseInt(unit, 36);
        const place = value > 9 ? value - 10 : value;
        return sum + (at % 2 ? place : 'BAFHJNPRTVCESULDGIMOQKWZYX'.charCodeAt(place) - 65);
      }, 0),
      id,
    ),
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

  'be-national-number': (id) =>
    ['', '2'].some(
      (century) => (Number(century + id.slice(0, 9)) + Number(id.slice(9))) % 97 === 0,
    ),
  'ch-ahv': divides(10, '1313131313131'),
  'th-id': endsWith('10987654321', 'dcba98765432'),
  'za-id': luhn,
  'no-fodselsnummer': divides(11, '37618945210', '54327654321'),
  // The tenth digit is 7 times the odd places less the even ones, the last is the sum of all.
  'tr-tckn': (id) => divides(10, '7979797979')(id) && endsWith('0123456789', '1111111111')(id),
  'pt-nif': endsWith('00987654321', '98765432'),
  // A letter stands for two digits; the digits of the products are added.
  'de-social-security': (id) =>
    crossSum(
      id.replace(/\D/, (letter) => `${letter.charCodeAt(0) + 36}`.slice(-2)),
      '212571212121',
    ) %
      10 ===
    Number(id.at(-1)),
  'au-medicare': (id) => weigh(id, '13791379') % 10 === Number(id.charAt(8)),
  // The second weights are for those that come out as 10 with the first.
  'nz-ird': (id) =>
    ['327654321', '743252761'].some((weights) => divides(11, weights)(id.padStart(9, '0'))),
  imei: luhn,
  'br-cnpj': brazilian('543298765432'),
  'mx-curp': (id) => weigh(id, 'ihgfedcba987654321', CURP) % 10 === 0,
  // The Social Security Administration's areas, and numbers that advertisements and guides made useless.
  'us-ssn': (id) => !/^(?:000|666|9|...00|.{5}0000|12345[69]|111223333|078051120)/.test(id),
  'us-itin': (id) => /^9..(?:5|6[0-5]|7|8[0-8]|9[^3])/.test(id),
  'ca-sin': luhn,
  'br-cpf': brazilian('a98765432'),
};
