import { day, digits, firstOf, luhnDigit, orNone, personalCase, sum } from './case.ts';
import type { PersonalCase } from './case.ts';

export const NORTH_AND_EAST_CASES: readonly PersonalCase[] = [
  personalCase({
    rule: 'pl-pesel',
    source: 'https://www.gov.pl/web/gov/czym-jest-numer-pesel',
    label: 'PESEL ',
    value: (random) => {
      const body = `${day(random).join('')}${digits(random, 4)}`;
      return body + String((10 - (sum(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
    },
    misses: ['PESEL 44051401358', '44051401359'],
  }),
  personalCase({
    rule: 'fi-hetu',
    source: 'https://dvv.fi/en/personal-identity-code',
    value: (random) => {
      const [year, month, date] = day(random);
      const serial = `8${digits(random, 2)}`;
      const letter = '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(
        Number(`${date}${month}${year}${serial}`) % 31,
      );
      return `${date}${month}${year}-${serial}${letter}`;
    },
    misses: ['131052-308U', '321352-308T'],
  }),
  personalCase({
    rule: 'se-personnummer',
    source:
      'https://www.skatteverket.se/privat/folkbokforing/personnummer.4.3810a01c150939e893f18c29.html',
    value: (random) => {
      const body = `${day(random).join('')}${digits(random, 3)}`;
      return `${body.slice(0, 6)}-${body.slice(6)}${luhnDigit(body)}`;
    },
    misses: ['811228-9875', '813228-9874'],
  }),
  personalCase({
    rule: 'no-fodselsnummer',
    source: 'https://www.skatteetaten.no/en/person/national-registry/',
    label: 'Fødselsnummer: ',
    value: (random) =>
      firstOf(() => {
        const body = `${[...day(random)].reverse().join('')}${digits(random, 3)}`;
        const nine = orNone(body, sum(body, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11);
        return nine && orNone(nine, sum(nine, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
      }),
    misses: ['Fødselsnummer: 13097248023', '13097248022'],
  }),
  personalCase({
    rule: 'dk-cpr',
    source: 'https://cpr.dk/',
    label: 'CPR-nummer: ',
    value: (random) => `${[...day(random)].reverse().join('')}-${digits(random, 4)}`,
    misses: ['CPR 321390-1234', '010190-1234'],
  }),
  personalCase({
    rule: 'tr-tckn',
    source: 'https://www.nvi.gov.tr/',
    label: 'T.C. Kimlik No: ',
    value: (random) => {
      const body = `1${digits(random, 8)}`;
      const tenth =
        (7 * sum(body, [1, 0, 1, 0, 1, 0, 1, 0, 1]) - sum(body, [0, 1, 0, 1, 0, 1, 0, 1]) + 40) %
        10;
      return `${body}${tenth}${(sum(body, [1, 1, 1, 1, 1, 1, 1, 1, 1]) + tenth) % 10}`;
    },
    misses: ['Kimlik 10000000147', '10000000146'],
  }),
];
