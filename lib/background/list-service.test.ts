import { expect, test } from 'vitest';
import { minutesUntilNext } from './list-service.ts';

test('browsers of one organisation do not ask at once', () => {
  expect([0, 0.5, 1].map((chance) => minutesUntilNext(0, chance))).toEqual([
    48,
    60,
    expect.closeTo(72),
  ]);
});

test('after a failure sooner, then later and later, but never too late', () => {
  expect([1, 2, 3, 7, 8, 50].map((failures) => minutesUntilNext(failures, 0.5))).toEqual([
    2, 4, 8, 128, 240, 240,
  ]);
});
