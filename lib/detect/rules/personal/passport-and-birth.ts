import { any } from './kind.ts';
import type { Kind } from './kind.ts';

const GAP = '[-./ 年月]{1,2}';
const DATE = [
  `(?:19|20)\\d\\d${GAP}\\d{1,2}${GAP}\\d{1,2}日?`,
  `\\d{1,2}${GAP}\\d{1,2}${GAP}(?:19|20)?\\d\\d`,
  // A month in words, before or behind the day.
  '\\d{1,2}(?:st|nd|rd|th|er|\\.)?[ -](?:de )?[A-Za-zäéûç]{3,10}\\.?,?[ -](?:de )?(?:19|20)\\d\\d',
  '[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d',
  '(?:19|20)\\d\\d[01]\\d[0-3]\\d',
].join('|');

export const PAPERS: readonly Kind[] = [
  [
    'passport-number',
    any,
    '',
    'passport|护照|護照|reisepass|passeport|pasaporte|passaport[eo]|パスポート|旅券',
    '(?=(?:[A-Z]*\\d){3})[A-Z\\d]{7,9}',
  ],
  [
    'driving-licence',
    any,
    '',
    'driv(?:er.?s?|ers|ing)?[ _-]?licen[cs]e|驾驶证|驾照|führerschein|permis de conduire|permiso de conducir|carteira de motorista|cnh|patente|運転免許証?',
    '(?=(?:[A-Z-]*\\d){5})[A-Z\\d][A-Z\\d-]{5,17}',
  ],
  [
    'date-of-birth',
    any,
    '',
    'birth(?:day|[ _-]?date)?|dob|born|出生(?:日期)?|生日|生年月日|geb(?:urtsdatum|oren|\\.)|naissance|né le|née le|nacimiento|nascimento|nascita',
    DATE,
  ],
];
