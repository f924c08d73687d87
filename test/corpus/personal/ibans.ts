import { DIGITS, UPPER } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import { iban } from './checksums.ts';
import type { PersonalKind } from './types.ts';

/** The registry of ISO 13616: n is a digit, a a capital letter, c either. */
const REGISTRY =
  'https://www.swift.com/standards/data-standards/iban-international-bank-account-number';
const STRUCTURES = {
  AE: '19n',
  AT: '16n',
  BE: '12n',
  BG: '4a6n8c',
  CH: '5n12c',
  CZ: '20n',
  DE: '18n',
  DK: '14n',
  ES: '20n',
  FI: '14n',
  FR: '10n11c2n',
  GB: '4a14n',
  GR: '7n16c',
  HU: '24n',
  IE: '4a14n',
  IT: '1a10n12c',
  LU: '3n13c',
  NL: '4a10n',
  NO: '11n',
  PL: '24n',
  PT: '21n',
  RO: '4a16c',
  SA: '2n18c',
  SE: '20n',
  TR: '6n16c',
  UA: '6n19c',
} as const;
export const IBANS: readonly PersonalKind[] = Object.entries(STRUCTURES).map(
  ([country, structure]) => ({
    id: `iban-${country.toLowerCase()}`,
    family: 'iban',
    called: [`IBAN (${country})`, `${country} 国际银行账号`],
    issuer: REGISTRY,
    make(random) {
      const number = iban(country, account(random, structure));
      return random.pick([number, number.replace(/.{4}(?=.)/g, '$& ')]);
    },
  }),
);

function account(random: Random, structure: string): string {
  const letters: Readonly<Record<string, string>> = { n: DIGITS, a: UPPER, c: UPPER + DIGITS };
  return [...structure.matchAll(/(\d+)([nac])/g)]
    .map(([, length, type]) => random.text(letters[type ?? ''] ?? DIGITS, Number(length)))
    .join('');
}
