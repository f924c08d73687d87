import { born, endsWith, luhn } from './checksums.ts';
import type { Check } from './checksums.ts';
import { any } from './kind.ts';
import type { Kind } from './kind.ts';

/** The Social Security Administration's areas; three numbers that advertisements and guides made useless. */
const ssn: Check = (id) =>
  !/^(?:000|666|9|...00|.{5}0000|(.)\1+$|078051120|219099999|123456789)/.test(id);

const itin: Check = (id) => /^9..(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])/.test(id);

/** Both check digits: the first over what stands before it, the second over that too. */
const brazilian = (first: string, second: string): Check => {
  const [inner, outer] = [first, second].map((weights) => endsWith('00987654321', weights));
  return (id) => !/^(.)\1+$/.test(id) && inner?.(id.slice(0, -1)) === true && outer?.(id) === true;
};

const curp: Check = (id) => {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) {
    sum += '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'.indexOf(id.charAt(at)) * (18 - at);
  }
  return /^.{10}[HM]/.test(id) && born(id, 4, 6, 8) && (10 - (sum % 10)) % 10 === Number(id.at(-1));
};

const cpf = brazilian('a98765432', 'ba98765432');
const cnpj = brazilian('543298765432', '6543298765432');

export const AMERICAS: readonly Kind[] = [
  ['us-ssn', ssn, '3-2-4', 'ssn|social[ _-]?security', 9],
  ['us-itin', itin, '3-2-4', 'itin|taxpayer', 9],
  [
    'ca-sin',
    (id) => luhn(id) && !/^(.)\1+$/.test(id),
    '',
    'SIN|social insurance|assurance sociale',
    9,
  ],
  ['br-cpf', cpf, '3.3.3-2', 'cpf', 11],
  ['br-cnpj', cnpj, '2.3.3/4-2', 'cnpj', 14],
  ['mx-curp', curp, 'AAAA6AAAAAAX1'],
  [
    'national-id',
    any,
    '',
    'national[ _-]?id|identity[ _-]?(?:card|number|no)|cédula|身份证|身分證',
    '[A-Z]{0,2}\\d{6,18}[A-Z]?',
  ],
];
