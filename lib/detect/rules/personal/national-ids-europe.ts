import { born, divides, luhn, mod11of10, weigh } from './checksums.ts';
import type { Check } from './checksums.ts';
import type { Kind } from './kind.ts';

/** HM Revenue and Customs leaves these prefixes out. */
const nino: Check = (id) => !/^(?:[DFIQUV]|.[DFIOQUV]|BG|GB|KN|NK|NT|TN|ZZ)|[^A-D]$/.test(id);

/** One digit stands twice or three times among the first ten, the rest at most once. */
const german: Check = (id) => {
  const different = new Set(id.slice(0, 10)).size;
  return /^[1-9]/.test(id) && (different === 9 || different === 8) && mod11of10(id);
};

/** Nine places and the check digit, where it is written. */
const germanCard: Check = (id) =>
  /^[LMNPRTVWXY].*\d/.test(id) &&
  (id.length < 10 || weigh(id, '731731731') % 10 === Number(id.at(-1)));

/** The key brings the number to a multiple of 97. Corsica's letters are not read. */
const french: Check = (id) =>
  /^[12]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?!00)/.test(id) &&
  (Number(id.slice(0, 13)) + Number(id.slice(13))) % 97 === 0;

const spanish: Check = (id) => {
  const digits = id.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  // A day with a time zone is none, nor are the digits that everyone writes in examples.
  return (
    !/^(?:(?:19|20)\d{6}|12345678|(\d)\1+).$/.test(id) &&
    'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(digits) % 23) === id.at(-1)
  );
};

/** Odd places count by a table, as if the digits were the first ten letters. */
const italian: Check = (id) => {
  let sum = 0;
  for (let at = 0; at < 15; at += 1) {
    const value = parseInt(id.charAt(at), 36);
    const place = value > 9 ? value - 10 : value;
    sum += at % 2 === 1 ? place : 'BAFHJNPRTVCESULDGIMOQKWZYX'.charCodeAt(place) - 65;
  }
  return String.fromCharCode(65 + (sum % 26)) === id.at(-1);
};

const finnish: Check = (id) => {
  const digits = id.slice(0, 6) + id.slice(-4, -1);
  return (
    born(id, 4, 2, 0) && '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(digits) % 31) === id.at(-1)
  );
};

/** The century is in the month: 80 more for 18.., 20 for 20.., and so on. */
const pesel: Check = (id) =>
  born(
    id.slice(0, 2) + String(Number(id.slice(2, 4)) % 20).padStart(2, '0') + id.slice(4),
    0,
    2,
    4,
  ) && divides(10, '13791379131')(id);

/** A coordination number has 60 more in the day. */
const swedish: Check = (id) => {
  const ten = id.slice(-10);
  const day = Number(ten.slice(4, 6)) % 60;
  return born(ten.slice(0, 4) + String(day).padStart(2, '0'), 0, 2, 4) && luhn(ten);
};

const norwegianSums = divides(11, '37618945210', '54327654321');
const swiss = divides(10, '1313131313131');

export const EUROPE: readonly Kind[] = [
  ['uk-nino', nino, 'AA6A|AA 2 2 2 A'],
  ['uk-nhs-number', divides(11, 'a987654321'), '', 'nhs', 10],
  [
    'de-tax-id',
    german,
    '2 3 3 3',
    'steuer\\W?id|steuernummer|steuerliche|identifikationsnummer|idnr|tax id|tax_id|taxid',
    11,
  ],
  [
    'de-id-card',
    germanCard,
    '',
    'ausweis|id card|id_card|idcard',
    '[LMNPRTVWXY][CFGHJKLMNPRTVWXYZ0-9]{8}\\d?',
  ],
  ['fr-nir', french, '15|13 2|1~2~2~2~3~3~2'],
  [
    'es-dni',
    spanish,
    '8A|8-A|A7A|A-7-A',
    'dni|nie',
    '(?:\\d\\.?|[XYZ][ -]?)\\d{1,3}\\.?\\d{3}\\.?\\d{3}[ -]?[A-Z]',
  ],
  [
    'it-codice-fiscale',
    italian,
    '',
    'codice|fiscal',
    '[A-Z]{6}\\d\\d[A-EHLMPR-T]\\d\\d[A-Z]\\d{3}[A-Z]',
  ],
  ['nl-bsn', divides(11, '98765432a'), '', 'bsn|burgerservice|sofinummer', 9],
  ['pl-pesel', pesel, '', 'pesel', 11],
  ['fi-hetu', finnish, '6-3X|6+3X|6A3X'],
  ['se-personnummer', swedish, '6-4|8-4', 'personn', '(?:19|20)?\\d{6}[-+]?\\d{4}'],
  [
    'no-fodselsnummer',
    (id) => norwegianSums(id) && born(id, 4, 2, 0),
    '6 5',
    'fødsels|fodsels|personn(?:ummer|r)',
    11,
  ],
  ['dk-cpr', (id) => born(id, 4, 2, 0), '', 'cpr', 10],
  ['ch-ahv', (id) => id.startsWith('756') && swiss(id), '3.4.4.2', 'ahv|avs', 13],
  ['tr-tckn', divides(10, '7979797979', '11111111119'), '', 'kimlik|tckn', 11],
];
