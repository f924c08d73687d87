import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LOOK_ALIKES } from '../corpus/look-alikes.ts';
import { PERSONAL_CONTEXTS, PERSONAL_KINDS, TABLES } from '../corpus/personal.ts';
import * as checksums from '../corpus/personal/checksums.ts';
import { BUSINESS } from '../corpus/secrets/business.ts';
import { CHAT } from '../corpus/secrets/chat.ts';
import { DEVELOPER } from '../corpus/secrets/developer.ts';
import { MONITORING } from '../corpus/secrets/monitoring.ts';
import { MNEMONIC_WORDS } from '../corpus/secrets/wallets.ts';
import { seeded } from '../fixtures/secrets/random.ts';
import type { Random } from '../fixtures/secrets/random.ts';

interface Maker {
  readonly id: string;
  make(random: Random): string;
}

const SECRETS = [...DEVELOPER, ...MONITORING, ...CHAT, ...BUSINESS];
const SEEDS = Array.from({ length: 10 }, (_, at) => 7919 * at + 3);
const COLLECTIONS: readonly (readonly [string, readonly Maker[], number])[] = [
  ['secrets', SECRETS, 160],
  ['look-alikes', LOOK_ALIKES, 150],
  ['personal kinds', PERSONAL_KINDS, 60],
  ['tables', TABLES, 40],
];

describe.each(COLLECTIONS)('the %s', (_, makers, least) => {
  it(`are at least ${least}`, () => {
    expect(makers.length).toBeGreaterThanOrEqual(least);
  });

  it('have ids of their own, in kebab-case', () => {
    const ids = makers.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z\d]+(-[a-z\d]+)*$/.test(id))).toEqual([]);
  });

  it('are the same for the same seed, and others for other seeds', () => {
    const unlike = makers.filter((maker) => maker.make(seeded(5)) !== maker.make(seeded(5)));
    const alike = makers.filter((maker) => drawn(maker).size < SEEDS.length / 2);
    expect(unlike.map(({ id }) => id)).toEqual([]);
    expect(alike.map(({ id }) => id)).toEqual([]);
  });
});

describe('the secrets', () => {
  it('are no two of ten alike', () => {
    expect(SECRETS.filter((kind) => drawn(kind).size < SEEDS.length).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('name their source, and are called something in both languages', () => {
    const unnamed = SECRETS.filter(
      ({ source, called: [english, chinese] }) =>
        !URL.canParse(source) || /\p{Script=Han}/u.test(english) || chinese === '',
    );
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });

  it('have no blank at an end', () => {
    expect(
      SECRETS.filter((kind) => /^\s|\s$/.test(kind.make(seeded(5)))).map(({ id }) => id),
    ).toEqual([]);
  });

  it.each(['github-classic-token', 'npm-token'])('%s ends with its CRC-32 in base 62', (id) => {
    const token = secret(id);
    const [body, check] = [token.slice(4, 34), token.slice(34)];
    const order = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const value = Array.from(check).reduce((sum, letter) => sum * 62 + order.indexOf(letter), 0);
    expect(value).toBe(crc32(body));
  });

  it('private keys of Bitcoin have their checksum', () => {
    for (const id of ['bitcoin-private-key', 'bitcoin-encrypted-key', 'bitcoin-extended-key']) {
      const data = fromBase58(secret(id));
      const sum = sha256(sha256(data.subarray(0, -4))).subarray(0, 4);
      expect(sum.equals(data.subarray(-4)), id).toBe(true);
    }
    expect(secret('bitcoin-extended-key')).toMatch(/^xprv\w{107}$/);
    expect(secret('bitcoin-encrypted-key')).toMatch(/^6P\w{56}$/);
  });

  it('mnemonics have theirs', () => {
    expect(MNEMONIC_WORDS).toHaveLength(2048);
    expect(new Set(MNEMONIC_WORDS.map((word) => word.slice(0, 4))).size).toBe(2048);
    for (const id of ['mnemonic-12', 'mnemonic-24']) {
      const words = secret(id).split(' ');
      const bits = words
        .map((word) => MNEMONIC_WORDS.indexOf(word).toString(2).padStart(11, '0'))
        .join('');
      const length = (words.length * 32) / 3;
      const entropy = Buffer.from(
        (bits.slice(0, length).match(/.{8}/g) ?? []).map((it) => parseInt(it, 2)),
      );
      const sum = sha256(entropy).readUInt8(0).toString(2).padStart(8, '0');
      expect(bits.slice(length)).toBe(sum.slice(0, length / 32));
    }
  });

  it('passwords of Packagist end with eight hexadecimal digits more', () => {
    expect(secret('packagist-token')).toMatch(/^packagist_(ort|out|uut)_[\da-f]{68}$/);
  });
});

describe('the look-alikes', () => {
  it('are 1,500 texts, of more than one word', () => {
    const texts = new Set(LOOK_ALIKES.flatMap((maker) => [...drawn(maker)]));
    expect(texts.size).toBeGreaterThanOrEqual(1500);
    expect([...texts].filter((text) => !/\s/.test(text.trim())).length).toBeLessThan(
      texts.size / 20,
    );
  });
});

describe('personal data', () => {
  it('stand in every context that takes them', () => {
    const contexts = PERSONAL_CONTEXTS.map(({ id }) => id);
    expect(contexts.length).toBeGreaterThanOrEqual(8);
    for (const kind of PERSONAL_KINDS) {
      expect(contexts, kind.id).toEqual(expect.arrayContaining([...(kind.never ?? [])]));
      const datum = kind.make(seeded(5));
      for (const context of PERSONAL_CONTEXTS) {
        const written = /^(json|log-line)$/.test(context.id)
          ? datum.replaceAll('\n', '\\n')
          : datum;
        expect(context.wrap(datum, kind, seeded(6)), context.id).toContain(written);
      }
    }
  });

  it('have an issuer with an address', () => {
    expect(
      PERSONAL_KINDS.filter(({ issuer }) => !URL.canParse(issuer)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('tables are of people and of other things, twenty each', () => {
    expect(TABLES.filter(({ people }) => people).length).toBeGreaterThanOrEqual(20);
    expect(TABLES.filter(({ people }) => !people).length).toBeGreaterThanOrEqual(20);
  });
});

/** Numbers that issuers print in their own documentation. */
describe('check digits agree with published examples', () => {
  it('Luhn, IBAN, MOD 11,10, Verhoeff, ICAO', () => {
    expect(checksums.luhnDigit('7992739871')).toBe('3');
    expect(checksums.luhnDigit('411111111111111')).toBe('1');
    expect(checksums.iban('DE', '370400440532013000')).toBe('DE89370400440532013000');
    expect(checksums.iban('GB', 'WEST12345698765432')).toBe('GB82WEST12345698765432');
    expect(checksums.mod11by10Digit('8609574271')).toBe('9');
    expect(checksums.verhoeffDigit('236')).toBe('3');
    expect(checksums.verhoeffDigit('12345')).toBe('1');
    expect(checksums.icaoDigit('L898902C3')).toBe('6');
  });
});

const digitsOf = (text: string) => text.replace(/\D/g, '');
const dot = (text: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0);
const countdown = (from: number, to = 1) =>
  Array.from({ length: from - to + 1 }, (_, at) => from - at);

/** Each says whether a number is right, by another way than the one it was made by. */
const VALID: Readonly<Record<string, (datum: string) => boolean>> = {
  'gb-nhs': (datum) => dot(digitsOf(datum), countdown(10)) % 11 === 0,
  'de-tax-id'(datum) {
    let rest = 10;
    for (const digit of digitsOf(datum).slice(0, 10))
      rest = (((Number(digit) + rest) % 10 || 10) * 2) % 11;
    const different = new Set(digitsOf(datum).slice(0, 10)).size;
    return (11 - rest) % 10 === Number(datum.at(-1)) && different === 9;
  },
  'fr-nir': (datum) =>
    (BigInt(digitsOf(datum).slice(0, 13)) + BigInt(digitsOf(datum).slice(13))) % 97n === 0n,
  'es-dni': (datum) =>
    'TRWAGMYFPDXBNJZSQVHLCKE'.indexOf(datum.at(-1) ?? '') === Number(digitsOf(datum)) % 23,
  'es-nie': (datum) =>
    'TRWAGMYFPDXBNJZSQVHLCKE'.indexOf(datum.at(-1) ?? '') ===
    Number(datum.slice(0, -1).replace('X', '0').replace('Y', '1').replace('Z', '2')) % 23,
  'nl-bsn': (datum) => dot(datum, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
  'pl-pesel': (datum) => dot(datum, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
  'fi-hetu': (datum) =>
    '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digitsOf(datum.slice(0, 10))) % 31] === datum.at(-1),
  'se-personal-number': (datum) => luhn(digitsOf(datum).slice(-10)),
  'no-birth-number': (datum) =>
    dot(datum, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    dot(datum, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  'ch-ahv': (datum) => dot(digitsOf(datum), [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
  'ca-sin': (datum) => luhn(digitsOf(datum)),
  'za-id': luhn,
  imei: luhn,
  'cn-resident-id'(datum) {
    const weights = countdown(17, 0).map((power) => 2 ** power % 11);
    return dot(datum.replace('X', '0'), weights) % 11 === (datum.endsWith('X') ? 2 : 1);
  },
  'hk-identity-card'(datum) {
    const check = datum.at(-2) === 'A' ? 10 : Number(datum.at(-2));
    const letter = datum.charCodeAt(0) - 55;
    return (324 + 8 * letter + dot(datum.slice(1), countdown(7, 2)) + check) % 11 === 0;
  },
  'tw-identity-card'(datum) {
    const value = 10 + 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(datum.charAt(0));
    return dot(`${value}${datum.slice(1)}`, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
  },
  'jp-my-number'(datum) {
    const rest = dot(digitsOf(datum), [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    return Number(datum.at(-1)) === (rest < 2 ? 0 : 11 - rest);
  },
  'br-cpf': (datum) =>
    [10, 11].every((from) => {
      const rest = (dot(digitsOf(datum), countdown(from, 2)) * 10) % 11;
      return rest % 10 === Number(digitsOf(datum)[from - 1]);
    }),
  'au-tfn': (datum) => dot(digitsOf(datum), [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
  'au-medicare': (datum) => dot(digitsOf(datum), [1, 3, 7, 9, 1, 3, 7, 9, -1]) % 10 === 0,
  'nz-ird': (datum) =>
    dot(digitsOf(datum).padStart(9, '0'), [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  'th-citizen-id': (datum) =>
    (11 - (dot(digitsOf(datum), countdown(13, 2)) % 11)) % 10 === Number(datum.at(-1)),
  'sg-nric': (datum) =>
    'JZIHGFEDCBA'[
      (dot(datum.slice(1), [2, 7, 6, 5, 4, 3, 2]) + (datum.startsWith('T') ? 4 : 0)) % 11
    ] === datum.at(-1),
  'sg-fin': (datum) =>
    'XWUTRQPNMLK'[
      (dot(datum.slice(1), [2, 7, 6, 5, 4, 3, 2]) + (datum.startsWith('G') ? 4 : 0)) % 11
    ] === datum.at(-1),
  'in-aadhaar': (datum) => verhoeff(digitsOf(datum)),
  // A check digit of ten is written as zero, which leaves one.
  'pt-nif': (datum) => (datum.endsWith('0') ? [0, 1] : [0]).includes(dot(datum, countdown(9)) % 11),
  'be-national-number'(datum) {
    const digits = digitsOf(datum);
    const [body, check] = [digits.slice(0, 9), Number(digits.slice(9))];
    return [body, `2${body}`].some((number) => (Number(number) + check) % 97 === 0);
  },
  'it-fiscal-code'(datum) {
    const odd = 'BAKPLCQDREVOSFTGUHMINJWZYX';
    const sum = Array.from(datum.slice(0, 15)).reduce((total, letter, at) => {
      const value = parseInt(letter, 36) - (/\d/.test(letter) ? 0 : 10);
      return total + (at % 2 === 1 ? value : odd.indexOf(String.fromCharCode(65 + value)));
    }, 0);
    return String.fromCharCode(65 + (sum % 26)) === datum.at(-1);
  },
  'tr-identity-number'(datum) {
    const at = (place: number) => Number(datum[place - 1]);
    const odd = at(1) + at(3) + at(5) + at(7) + at(9);
    const even = at(2) + at(4) + at(6) + at(8);
    return (odd * 7 - even) % 10 === at(10) && (odd + even + at(10)) % 10 === at(11);
  },
};

/** What issuers and encyclopedias print: a validator that refuses one of these is wrong itself. */
const PUBLISHED: Readonly<Record<string, string>> = {
  'gb-nhs': '943 476 5919',
  'de-tax-id': '86095742719',
  'fr-nir': '2 55 08 14 168 025 38',
  'es-dni': '12345678Z',
  'es-nie': 'X1234567L',
  'nl-bsn': '111222333',
  'pl-pesel': '44051401359',
  'fi-hetu': '131052-308T',
  'se-personal-number': '811228-9874',
  'ch-ahv': '756.9217.0769.85',
  'ca-sin': '046 454 286',
  'za-id': '8001015009087',
  'cn-resident-id': '11010519491231002X',
  'hk-identity-card': 'A123456(3)',
  'tw-identity-card': 'A123456789',
  'jp-my-number': '123456789018',
  'br-cpf': '111.444.777-35',
  'au-tfn': '123 456 782',
  'au-medicare': '2123 45670 1',
  'nz-ird': '49-091-850',
  'sg-nric': 'S1234567D',
  'in-aadhaar': '2341 2341 2346',
  'pt-nif': '123456789',
  'be-national-number': '85.07.30-033.28',
  'it-fiscal-code': 'RSSMRA85T10A562S',
  'tr-identity-number': '10000000146',
  imei: '490154203237518',
};

describe('numbers of states', () => {
  it.each(Object.entries(PUBLISHED))('%s: the published one is right', (id, datum) => {
    expect(VALID[id]?.(datum)).toBe(true);
  });

  it.each(Object.entries(VALID))('%s: all that are made are right', (id, valid) => {
    const kind = PERSONAL_KINDS.find((it) => it.id === id);
    const data = Array.from({ length: 200 }, (_, seed) => kind?.make(seeded(seed)) ?? '');
    expect(data.filter((datum) => !valid(datum))).toEqual([]);
  });

  it('cards and IBANs pass their checks', () => {
    for (const kind of PERSONAL_KINDS) {
      for (const datum of drawn(kind)) {
        if (kind.family === 'card') expect(luhn(digitsOf(datum)), kind.id).toBe(true);
        if (kind.family === 'iban') expect(remainder97(datum.replaceAll(' ', '')), kind.id).toBe(1);
      }
    }
  });
});

function drawn(maker: Maker): Set<string> {
  return new Set(SEEDS.map((seed) => maker.make(seeded(seed))));
}

function secret(id: string): string {
  const kind = SECRETS.find((it) => it.id === id);
  if (!kind) throw new Error(`There is no kind of secret called ${id}`);
  return kind.make(seeded(11));
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

/** Bit by bit, with the polynomial of IEEE 802.3. */
function crc32(text: string): number {
  let rest = 0xffffffff;
  for (const byte of Buffer.from(text)) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

function fromBase58(text: string): Buffer {
  const order = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  const value = Array.from(text).reduce(
    (sum, letter) => sum * 58n + BigInt(order.indexOf(letter)),
    0n,
  );
  const digits = value.toString(16);
  return Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
}

function luhn(number: string): boolean {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = Array.from(number).reduce((total, digit, at) => {
    const even = (number.length - at) % 2 === 0;
    return total + (even ? (doubled[Number(digit)] ?? 0) : Number(digit));
  }, 0);
  return sum % 10 === 0;
}

function remainder97(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4);
  return Array.from(moved).reduce((rest, letter) => {
    const value = parseInt(letter, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}

/** With the table of the group as it is printed. */
function verhoeff(number: string): boolean {
  const table = [
    '0123456789',
    '1234067895',
    '2340178956',
    '3401289567',
    '4012395678',
    '5987604321',
    '6598710432',
    '7659821043',
    '8765932104',
    '9876543210',
  ];
  const permutations = [
    '0123456789',
    '1576283094',
    '5803796142',
    '8916043527',
    '9453126870',
    '4286573901',
    '2793806415',
    '7046913258',
  ];
  const product = Array.from(number)
    .reverse()
    .reduce((before, digit, at) => {
      const permuted = Number(permutations[at % 8]?.[Number(digit)]);
      return Number(table[before]?.[permuted]);
    }, 0);
  return product === 0;
}
