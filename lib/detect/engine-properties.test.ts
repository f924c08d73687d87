import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INVISIBLE, cases, insert, keptOf, leak } from '../../test/fixtures/secrets/cases.ts';
import type { Case } from '../../test/fixtures/secrets/cases.ts';
import { CONTEXTS } from '../../test/fixtures/secrets/index.ts';
import { Placeholders } from '../redact/placeholders.ts';
import { redact } from '../redact/redact.ts';
import { detect } from './engine.ts';

function mask(text: string): string {
  const { findings, complete } = detect(text);
  expect(complete).toBe(true);
  return redact(text, findings, new Placeholders()).text;
}

const check = (seed: number, runs: number, property: (one: Case) => void): void => {
  fc.assert(fc.property(cases, property), { seed, numRuns: runs });
};

test('masks the secret and leaves all else as it was (seed 21, 3000 runs)', () => {
  check(21, 3000, (one) => {
    const { kind, secret, left, right } = one;
    const masked = mask(left + secret + right);
    expect(leak(masked, one)).toBeUndefined();
    const [before, after] = keptOf(kind, secret);
    const [head, tail] = [left + before, after + right];
    expect(masked.startsWith(head) && masked.endsWith(tail)).toBe(true);
    expect(masked.slice(head.length, masked.length - tail.length)).toMatch(/^\[[A-Z0-9_]+_1\]$/);
  });
}, 120_000);

test('masks a secret with invisible characters inside (seed 22, 3000 runs)', () => {
  check(22, 3000, (one) => {
    const { secret, left, right, places } = one;
    const disguised = insert(secret, places, (at) => INVISIBLE[at % INVISIBLE.length] ?? '');
    const masked = mask(left + disguised + right);
    expect(leak(masked, one)).toBeUndefined();
    expect(masked.startsWith(left)).toBe(true);
    expect(masked.endsWith(right)).toBe(true);
  });
}, 120_000);

test('masks a secret in JSON, and leaves JSON (seed 23, 3000 runs)', () => {
  check(23, 3000, (one) => {
    const { kind, secret, left, right } = one;
    const masked = mask(JSON.stringify({ a: left + secret + right, b: 1 }));
    expect(leak(masked, one)).toBeUndefined();
    const [before, after] = keptOf(kind, secret);
    const [head, tail] = [left + before, after + right].map((text) =>
      JSON.stringify(text).slice(1, -1),
    );
    expect(
      masked.startsWith(`{"a":"${head ?? ''}[`) && masked.endsWith(`]${tail ?? ''}","b":1}`),
    ).toBe(true);
    expect(JSON.parse(masked)).toMatchObject({ b: 1 });
    expect(leak(mask(JSON.stringify(JSON.stringify(left + secret + right))), one)).toBeUndefined();
  });
}, 120_000);

test('masks a secret that is partly written in escapes (seed 24, 3000 runs)', () => {
  check(24, 3000, (one) => {
    const { secret, left, right, places } = one;
    fc.pre(!secret.includes('\\'));
    const disguised = Array.from(secret, (unit, at) =>
      places.includes(at) ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit,
    );
    expect(leak(mask(left + disguised.join('') + right), one)).toBeUndefined();
  });
}, 120_000);

test('finds all of several secrets, each in a context of its own (seed 25, 500 runs)', () => {
  const several = fc.array(fc.tuple(cases, fc.constantFrom(...CONTEXTS)), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(several, (all) => {
      const text = all
        .map(([{ kind, secret }, context]) => context.wrap(secret, kind.id))
        .join('\n\n');
      const masked = mask(text);
      const besides = all.map(([{ kind }, context]) => context.wrap('', kind.id)).join('');
      for (const [one] of all) expect(leak(masked, one, besides)).toBeUndefined();
    }),
    { seed: 25, numRuns: 500 },
  );
}, 120_000);

test('what masking left has nothing more to mask (seed 26, 1000 runs)', () => {
  check(26, 1000, ({ secret, left, right }) => {
    const masked = mask(left + secret + right);
    expect(detect(masked).findings).toEqual([]);
  });
}, 120_000);
