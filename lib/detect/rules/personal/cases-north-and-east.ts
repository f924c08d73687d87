import { day, digits, luhnDigit, personalCase, sum } from './case.ts';
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
];
