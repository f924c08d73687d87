import { isDay } from './checksums.ts';
import type { Check } from './checksums.ts';
import { any, kind } from './kind.ts';
import type { Kind } from './kind.ts';

/** With years from 1900 to 2029. A month in words is taken as it is. */
const day: Check = (id) => {
  const year = /(?:19|20[012])\d\d/.exec(id)?.[0];
  if (!/^\d+$/.test(id)) return year !== undefined;
  if (id.length === 8 && id.startsWith(year ?? ' '))
    return isDay(id.slice(0, 4), id.slice(4, 6), id.slice(6));
  return true;
};

const GAP = '[-./ 年月]';
const DATE = [
  `\\d{4}(?:${GAP}|년|월){1,2}\\d{1,2}(?:${GAP}|월){1,2}\\d{1,2}[日일]?`,
  `\\d{1,2}${GAP}{1,2}\\d{1,2}${GAP}{1,2}(?:\\d{4}|\\d\\d)`,
  '\\d{1,2}(?:st|nd|rd|th|er)?\\.?[ -](?:de |of )?[A-Za-zäéûç]{3,10}\\.?,?[ -](?:de )?\\d{4}',
  '[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}',
  '(?:19|20)\\d{6}',
].join('|');

export const PAPERS: readonly Kind[] = [
  kind(
    'passport-number',
    any,
    '',
    'passport|护照|護照|reisepass|passeport|pasaporte|passaport[eo]|パスポート|旅券|여권',
    '(?=(?:[A-Z]*\\d){3})[A-Z\\d]{7,9}',
  ),
  kind(
    'driving-licence',
    any,
    '',
    "driv(?:ers?|er'?s|er’s|ing)?[ _-]?licen[cs]e|驾驶证|驾照|駕照|führerschein|permis de conduire|permiso de conducir|carteira de (?:motorista|habilitação)|cnh|patente|運転免許証?|免許証",
    '(?=(?:[A-Z-]*\\d){5})[A-Z\\d][A-Z\\d-]{5,17}',
  ),
  kind(
    'date-of-birth',
    day,
    '',
    'birth(?:day|[ _-]?date)?|dob|born|出生(?:日期|年月日?)?|生日|生年月日|geb(?:urtsdatum|urtstag|oren|\\.)|naissance|né le|née le|nacimiento|nascimento|nascita|생년월일',
    DATE,
  ),
];
