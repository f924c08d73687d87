import { any } from './kind.ts';
import type { Kind } from './kind.ts';

const GAP = '[-./ 年月]{1,2}(?:de )?';
/** Numbers with the month in words or not, and the month before the day. */
const DATE = `#{1,4}[a-z.]{0,2}${GAP}(?:#{1,2}|[A-Za-zäéûç]{3,10})[.,]{0,2}${GAP}#{1,4}日?|@[a-z]{2,8}\\.? #{1,2}[a-z]{0,2},? #{4}|(?:19|20)#{6}`;

export const PAPERS: readonly Kind[] = [
  [
    'passport-number',
    any,
    '',
    'passport|护照|護照|reisepass|passeport|pasaporte|パスポート|旅券',
    '(?=(?:@*#){3})[A-Z#]{7,9}',
  ],
  [
    'driving-licence',
    any,
    '',
    "driv[erings'’_\\s-]+licen[cs]e|驾驶证|驾照|führerschein|permis de conduire|permiso de conducir|運転免許",
    '(?=(?:[A-Z-]*#){5})[A-Z#][A-Z#-]{5,17}',
  ],
  [
    'date-of-birth',
    // With words it needs a whole year.
    (id) => /^\d+$|(?:19|20)\d\d/.test(id),
    '',
    'birth[a-z]*|dob|born|出生|生日|生年月日|geburtsdatum|geboren|geb[.]|naissance|né le|née le|nacimiento',
    DATE,
  ],
];
