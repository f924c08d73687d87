import { divides, endsAt, isDay, luhn } from './checks.ts';
import { any } from './kind.ts';
import type { Kind } from './kind.ts';

/** HM Revenue and Customs leaves these prefixes out. */
const nino = (id: string): boolean => !/^(?:[DFIQUV]|.[DFIOQUV]|BG|GB|KN|NK|NT|TN|ZZ)/.test(id);

/** One digit stands twice or three times among the first ten, the rest at most once; ISO/IEC 7064, MOD 11,10. */
const german = (id: string): boolean => {
  let product = 10;
  for (const digit of id.slice(0, -1)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  const different = new Set(id.slice(0, 10)).size;
  return different > 7 && different < 10 && endsAt('0123456789', 11 - product, id);
};

/** The key brings the number to a multiple of 97. Corsica's letters are not read. */
const french = (id: string): boolean =>
  /^...(?:0[1-9]|1[0-2]|[2-9]\d)(?!00)/.test(id) &&
  (Number(id.slice(0, 13)) + Number(id.slice(13))) % 97 === 0;

/** A day with a time zone is none, nor are the digits that everyone writes in examples. */
const spanish = (id: string): boolean =>
  !/^(?:(?:19|20)\d{6}|12345678|(\d)\1+).$/.test(id) &&
  endsAt(
    'TRWAGMYFPDXBNJZSQVHLCKE',
    Number(id.slice(0, -1).replace(/^\D/, (letter) => `${'XYZ'.indexOf(letter)}`)),
    id,
  );

const finnish = (id: string): boolean =>
  isDay(id, 2, 0) &&
  endsAt('0123456789ABCDEFHJKLMNPRSTUVWXY', Number(id.slice(0, 6) + id.slice(-4, -1)), id);

export const EUROPE: readonly Kind[] = [
  ['uk-nino', nino, '@{2}(?:#{6}|(?: ##){3} )[A-D]'],
  ['uk-nhs-number', divides(11, 'a987654321'), '', 'nhs', 10],
  [
    'de-tax-id',
    german,
    '[1-9]#(?: #{3}){3}',
    'steuer[a-z-]*|identifikationsnummer|idnr|tax id',
    11,
  ],
  ['de-id-card', any, '', 'ausweis|id card', '[LMNPRTVWXY](?=@*#)[CFGHJKLMNPRTVWXYZ#]{8}#?'],
  ['fr-nir', french, '[12]#{14}|[12](?:[ .-]##){3}(?:[ .-]#{3}){2}[ .-]##'],
  ['es-dni', spanish, '(?:#{8}|##\\.#{3}\\.#{3}|[XYZ]-?#{7})-?@', 'dni|nie'],
  ['it-codice-fiscale', any, '', 'codice|fiscal', '@{6}##[A-EHLMPR-T]##@#{3}@'],
  ['nl-bsn', divides(11, '98765432a'), '', 'bsn|burgerservice', 9],
  // The century is in the month.
  ['pl-pesel', divides(10, '13791379131'), '', 'pesel', 11],
  ['fi-hetu', finnish, '#{6}[A-]#{3}[#A-Y]'],
  // A coordination number has 60 more in the day.
  [
    'se-personnummer',
    (id) => luhn(id.slice(-10)),
    '(?:##)?##(?:0#|1[0-2])(?:[0-36-9]#)-#{4}',
    'personn[umer]+',
    '(?:19|20)?#{6}[-+]?#{4}',
  ],
];
