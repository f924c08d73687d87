import { day, descending, digits, luhnDigit, orZero, personalCase, sum } from './case.ts';
import type { PersonalCase } from './case.ts';

export const AMERICAN_CASES: readonly PersonalCase[] = [
  personalCase({
    rule: 'us-ssn',
    source: 'https://www.ssa.gov/employer/randomization.html',
    value: (random) => `5${digits(random, 2)}-4${random.int(9) + 1}-3${digits(random, 3)}`,
    misses: ['000-12-3456', '666-12-3456', '123-00-4567', '123-45-0000', '123-45-6789'],
  }),
  personalCase({
    rule: 'us-itin',
    source: 'https://www.irs.gov/individuals/individual-taxpayer-identification-number',
    value: (random) => `9${digits(random, 2)}-7${random.int(9)}-${digits(random, 4)}`,
    misses: ['912-93-4567', '912-12-4567'],
  }),
  personalCase({
    rule: 'ca-sin',
    source: 'https://www.canada.ca/en/employment-social-development/services/sin.html',
    label: 'SIN: ',
    value: (random) => {
      const body = `7${digits(random, 7)}`;
      return (body + luhnDigit(body)).replace(/...(?=.)/g, '$& ');
    },
    misses: ['712 345 678', 'Math.sin(130692544)', 'SIN: 712 345 678'],
  }),
  personalCase({
    rule: 'br-cpf',
    source: 'https://www.gov.br/receitafederal/',
    value: (random) => {
      const body = `5${digits(random, 8)}`;
      const first = body + orZero(sum(body, descending(10, 9)) % 11);
      const all = first + orZero(sum(first, descending(11, 10)) % 11);
      return all.replace(/^(...)(...)(...)(..)$/, '$1.$2.$3-$4');
    },
    misses: ['111.111.111-11', '123.456.789-00'],
  }),
  personalCase({
    rule: 'br-cnpj',
    source: 'https://www.gov.br/receitafederal/',
    value: (random) => {
      const body = `1${digits(random, 7)}0001`;
      const first = body + orZero(sum(body, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
      const all = first + orZero(sum(first, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
      return all.replace(/^(..)(...)(...)(....)(..)$/, '$1.$2.$3/$4-$5');
    },
    misses: ['12.345.678/0001-00'],
  }),
  personalCase({
    rule: 'mx-curp',
    source: 'https://www.gob.mx/curp/',
    value: (random) => {
      const body = `HEGG${day(random).join('')}MVZRRL${random.int(10)}`;
      const values = Array.from(body).map((unit) =>
        '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'.indexOf(unit),
      );
      const total = values.reduce((all, value, at) => all + value * (18 - at), 0);
      return body + String((10 - (total % 10)) % 10);
    },
    misses: ['HEGG560427MVZRRL05', 'HEGG561327MVZRRL04'],
  }),
];
