import { expect, test } from 'vitest';
import { hasRunBetween, runsIn } from './runs.ts';

const TOKEN = 'Ab1Cd2Ef3Gh4Ij5+/_-';

test('finds runs of letters, digits and a few signs', () => {
  expect(runsIn(`a short word, ${TOKEN}, ${'x'.repeat(15)} ${'y'.repeat(16)}`)).toEqual([
    14, 33, 51, 67,
  ]);
});

test('says whether one has units between two places', () => {
  const runs = [10, 30, 50, 70];
  const has = (from: number, to: number): boolean => hasRunBetween(runs, from, to);
  expect([has(0, 10), has(30, 50), has(70, 90), hasRunBetween([], 0, 9)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([has(0, 11), has(29, 50), has(30, 51), has(69, 70), has(15, 20)]).toEqual(
    Array.from({ length: 5 }, () => true),
  );
});
