import { expect, test } from 'vitest';
import { HOSTILE_TEXTS } from '../../test/fixtures/hostile-texts.ts';
import { kindOf, seeded } from '../../test/fixtures/secrets/index.ts';
import { detect } from './engine.ts';

/*
 * Texts that make careless patterns hang. The bound is generous: what is guarded against takes
 * minutes, on any machine (a first private-key rule took 41 s for the first of these).
 */

/** The bench takes four times as much, and compares. */
const UNITS = 400_000;
const BOUND_MS = 30_000;

/** All disguises at once around labels: more ways to read it than there is time for, and that is said. */
const BEYOND_BUDGET = 'mixed';

test.each(HOSTILE_TEXTS)(
  '$name',
  (hostile) => {
    const text = hostile.make(UNITS);
    const started = performance.now();
    expect(detect(text).complete).toBe(hostile.name !== BEYOND_BUDGET);
    expect(performance.now() - started).toBeLessThan(BOUND_MS);
  },
  60_000,
);

test('a keyword too dense for its pattern counts as not read', () => {
  const started = performance.now();
  for (const part of ['ghs_1_', 'ghs_1_a.', `${'ghs_1_'.repeat(160)}.${'a'.repeat(9000)}`]) {
    expect(detect(part.repeat(UNITS / part.length)).complete).toBe(false);
  }
  expect(performance.now() - started).toBeLessThan(BOUND_MS);
}, 60_000);

test('10,000 tokens in 400 KB are 10,000 findings, in a fraction of a second', () => {
  const random = seeded(12);
  for (const id of ['github-ghp', 'github-ghs']) {
    const kind = kindOf(id);
    const text = Array.from({ length: 10_000 }, () => kind.generate(random)).join('\n');
    const started = performance.now();
    const { findings, complete } = detect(text);
    // 40 ms when nothing else runs.
    expect(performance.now() - started).toBeLessThan(20_000);
    expect([findings.length, complete]).toEqual([10_000, true]);
  }
}, 60_000);
