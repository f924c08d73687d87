import { describe, expect, it } from 'vitest';
import { CONTEXTS } from '../corpus/contexts.ts';
import { SECRET_KINDS } from '../corpus/secrets/index.ts';
import { bech32, crc24 } from '../corpus/secrets/key-formats.ts';
import { seeded } from '../fixtures/secrets/random.ts';

/** The corpus measures the rules: a slip in it would be taken for one of theirs. */
const KEBAB = /^[a-z\d]+(-[a-z\d]+)*$/;
const HAN = /\p{Script=Han}/u;
const PLACEHOLDER =
  /example|placeholder|change_?me|dummy|redacted|sample|insert|todo|x{4,}|\*{3,}|\.{3}|your[-_ ]|<your|1234567|abcdefg/i;
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 1);

const contextIds = CONTEXTS.map(({ id }) => id);

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

/** For each kind, the seed of which the value fails the test. */
function failing(passes: (value: string) => boolean): string[] {
  return SECRET_KINDS.flatMap((kind) =>
    SEEDS.filter((seed) => !passes(kind.make(seeded(seed)))).map((seed) => `${kind.id} of ${seed}`),
  );
}

describe('the kinds of secrets', () => {
  it('are enough, and each has an id of its own', () => {
    expect(SECRET_KINDS.length).toBeGreaterThanOrEqual(400);
    expect(repeated(SECRET_KINDS.map(({ id }) => id))).toEqual([]);
    expect(SECRET_KINDS.filter(({ id }) => !KEBAB.test(id))).toEqual([]);
  });

  it('say where the vendor describes them', () => {
    const lost = SECRET_KINDS.filter(
      ({ source }) => !URL.canParse(source) || !source.startsWith('https:'),
    );
    expect(lost).toEqual([]);
  });

  it('have names, and words for them in both languages', () => {
    const odd = SECRET_KINDS.filter(
      ({ names, called }) => names.some((name) => !/\w/.test(name)) || HAN.test(called[0]),
    );
    expect(odd).toEqual([]);
    expect(SECRET_KINDS.filter(({ called }) => called[1].trim() === '')).toEqual([]);
  });

  it('make another value from each seed, and the same from the same', () => {
    const alike = SECRET_KINDS.filter(
      (kind) => new Set(SEEDS.map((seed) => kind.make(seeded(seed)))).size < SEEDS.length,
    );
    expect(alike.map(({ id }) => id)).toEqual([]);
    expect(SECRET_KINDS.filter((kind) => kind.make(seeded(7)) !== kind.make(seeded(7)))).toEqual(
      [],
    );
  });

  it('look like no placeholder, and have no blank around them', () => {
    // In a key of 1,600 letters chance writes "todo" now and then, but not from one seed in four.
    const words = SECRET_KINDS.filter(
      (kind) => SEEDS.filter((seed) => PLACEHOLDER.test(kind.make(seeded(seed)))).length >= 3,
    );
    expect(words.map(({ id }) => id)).toEqual([]);
    expect(failing((value) => value !== '' && value === value.trim())).toEqual([]);
  });

  it('stand in some contexts, and are kept out of known ones only', () => {
    const unknown = SECRET_KINDS.flatMap(({ never = [] }) => never).filter(
      (id) => !contextIds.includes(id),
    );
    expect(unknown).toEqual([]);
    const nowhere = SECRET_KINDS.filter(({ never = [] }) => never.length > CONTEXTS.length - 4);
    expect(nowhere.map(({ id }) => id)).toEqual([]);
  });

  it('of several lines stay out of what has one', () => {
    const oneLine = ['env', 'cli-flag', 'url', 'http-header', 'markdown-table', 'log'];
    const wrong = SECRET_KINDS.filter(
      (kind) =>
        SEEDS.some((seed) => kind.make(seeded(seed)).includes('\n')) &&
        oneLine.some((id) => !kind.never?.includes(id)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('checksums of key formats', () => {
  it('are those of BIP 173', () => {
    const data = Array.from({ length: 32 }, (_, value) => value);
    expect(bech32('abcdef', data)).toBe('abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw');
  });

  it('are those of OpenPGP', () => {
    // The check value of CRC-24/OPENPGP is 21cf02: https://reveng.sourceforge.io/crc-catalogue/17plus.htm
    expect(crc24(Buffer.from('123456789'))).toBe('=Ic8C');
  });
});

describe('the contexts', () => {
  it('are enough, and each has an id of its own', () => {
    expect(CONTEXTS.length).toBeGreaterThanOrEqual(20);
    expect(repeated(contextIds)).toEqual([]);
    expect(contextIds.filter((id) => !KEBAB.test(id))).toEqual([]);
  });

  it.each(CONTEXTS.map((context) => [context.id, context] as const))(
    '%s holds every secret, in its writing',
    (id, context) => {
      const missing = SECRET_KINDS.filter(({ never = [] }) => !never.includes(id)).filter(
        (kind) => {
          const secret = kind.make(seeded(3));
          return !context.wrap(secret, kind, seeded(4)).includes(context.written(secret));
        },
      );
      expect(missing.map((kind) => kind.id)).toEqual([]);
    },
  );

  const twins = CONTEXTS.filter(({ language }) => language === 'chinese');

  it.each(twins.map((chinese) => [chinese.id, chinese] as const))(
    '%s is the twin of an English one: other words, the same lines',
    (id, chinese) => {
      const english = CONTEXTS.find((context) => `${context.id}-zh` === id);
      expect(english?.language).toBe('english');
      for (const kind of SECRET_KINDS.filter(({ never = [] }) => !never.includes(id))) {
        const secret = kind.make(seeded(5));
        const [there, here] = [english, chinese].map((context) =>
          (context?.wrap(secret, kind, seeded(6)) ?? '').split('\n'),
        );
        expect(here?.length, kind.id).toBe(there?.length);
        expect(HAN.test(here?.join('') ?? ''), kind.id).toBe(true);
        expect(HAN.test(there?.join('') ?? ''), kind.id).toBe(false);
      }
    },
  );
});
