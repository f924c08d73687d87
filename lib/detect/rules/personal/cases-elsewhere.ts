import { day, descending, digits, luhnDigit, orZero, personalCase, sum } from './case.ts';
import type { PersonalCase } from './case.ts';

export const OTHER_CASES: readonly PersonalCase[] = [
  personalCase({
    rule: 'ch-ahv',
    source: 'https://www.zas.admin.ch/',
    value: (random) => {
      const body = `756${digits(random, 9)}`;
      const total = sum(body, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
      return `${body}${(10 - (total % 10)) % 10}`.replace(/^(...)(....)(....)(..)$/, '$1.$2.$3.$4');
    },
    misses: ['756.9217.0769.86', '757.9217.0769.85'],
  }),
  personalCase({
    rule: 'be-national-number',
    source: 'https://www.ibz.rrn.fgov.be/',
    value: (random) => {
      const body = `${day(random).join('')}${digits(random, 3)}`;
      const check = String(97 - (Number(body) % 97)).padStart(2, '0');
      return (body + check).replace(/^(..)(..)(..)(...)(..)$/, '$1.$2.$3-$4.$5');
    },
    misses: ['85.07.30-033.29', '85.17.30-033.28'],
  }),
  personalCase({
    rule: 'pt-nif',
    source: 'https://www.portaldasfinancas.gov.pt/',
    label: 'NIF: ',
    value: (random) => {
      const body = `2${digits(random, 7)}`;
      return body + orZero(sum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
    },
    misses: ['NIF: 123456788', '123456789'],
  }),
  personalCase({
    rule: 'de-social-security',
    source: 'https://www.deutsche-rentenversicherung.de/',
    value: (random) => {
      const [year, month, date] = day(random);
      const head = `15${date}${month}${year}`;
      const serial = digits(random, 2);
      // C counts as 03.
      const products = Array.from(`${head}03${serial}`).map(
        (digit, at) => Number(digit) * ([2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1][at] ?? 0),
      );
      const total = products.reduce((all, it) => all + Math.floor(it / 10) + (it % 10), 0);
      return `${head}C${serial}${total % 10}`.replace(/^(..)(.{6})(.)(...)$/, '$1 $2 $3 $4');
    },
    misses: ['15 070649 C 104', '15 071349 C 103'],
  }),
  personalCase({
    rule: 'za-id',
    source: 'https://www.gov.za/services/services-residents/information-all/identity-documents',
    label: 'South African ID number: ',
    value: (random) => {
      const body = `${day(random).join('')}${digits(random, 4)}08`;
      return body + luhnDigit(body);
    },
    misses: ['8001015009087', 'South African ID: 8001015009088'],
  }),
  personalCase({
    rule: 'imei',
    source: 'https://www.gsma.com/solutions-and-impact/industry-services/device-services/tac/',
    label: 'IMEI: ',
    value: (random) => {
      const body = `35${digits(random, 12)}`;
      return body + luhnDigit(body);
    },
    misses: ['IMEI: 490154203237519', '490154203237518'],
  }),
  personalCase({
    rule: 'th-id',
    source: 'https://www.bora.dopa.go.th/',
    value: (random) => {
      const body = `1${digits(random, 11)}`;
      return (body + String((11 - (sum(body, descending(13, 12)) % 11)) % 10)).replace(
        /^(.)(.{4})(.{5})(..)(.)$/,
        '$1-$2-$3-$4-$5',
      );
    },
    misses: ['1-2345-67890-12-3', '1234567890123'],
  }),
];
