import { endsWith, luhn } from './checks.ts';
import type { Kind } from './kind.ts';

/** The Social Security Administration's areas, and numbers that advertisements and guides made useless. */
const ssn = (id: string): boolean =>
  !/^(?:000|666|9|...00|.{5}0000|(.)\1+$|078051120|123456789)/.test(id);
const itin = (id: string): boolean => /^9..(?:5|6[0-5]|7|8[0-8]|9[^3])/.test(id);
const canadian = (id: string): boolean => luhn(id) && !/^(.)\1+$/.test(id);

/** Both check digits: the first over what stands before it, the second over that too. */
const brazilian = (id: string): boolean =>
  !/^(.)\1+$/.test(id) &&
  endsWith('00987654321', 'a98765432')(id.slice(0, -1)) &&
  endsWith('00987654321', 'ba98765432')(id);

export const AMERICAS: readonly Kind[] = [
  ['us-ssn', ssn, '#{3}-##-#{4}', 'ssn|social security', 9],
  ['us-itin', itin, '#{3}-##-#{4}', 'itin|taxpayer', 9],
  ['ca-sin', canadian, '', 'SIN', 9],
  ['ca-sin', canadian, '', 'social insurance|assurance sociale', 9],
  ['br-cpf', brazilian, '#{3}\\.#{3}\\.#{3}-##', 'cpf', 11],
];
