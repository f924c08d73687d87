import { expect, test } from 'vitest';
import { isOf, later } from './list-record.ts';

const list = (keyringVersion: number, version: number, manifestHash = 'a') => ({
  ...{ keyringVersion, version, manifestHash },
});

test.each([
  ['a higher version', list(1, 5), list(1, 4)],
  ['newer keys, whatever the version', list(2, 1), list(1, 50)],
  ['the highest version there is, under older keys', list(2, 1), list(1, Number.MAX_SAFE_INTEGER)],
])('the later one of two: %s', (_, last, first) => {
  expect(later(first, last)).toBe(last);
  expect(later(last, first)).toBe(last);
  expect(later(undefined, first)).toBe(first);
});

test('a list is the one of a record with the same content under the same keys', () => {
  const origin = { accepted: list(1, 5), rootKey: 'root' };
  expect(isOf(origin, { ...origin, accepted: list(1, 5) })).toBe(true);
  expect(isOf(undefined, origin)).toBe(false);
  expect(isOf(origin, { ...origin, rootKey: 'another' })).toBe(false);
  expect(isOf(origin, { ...origin, accepted: list(1, 5, 'b') })).toBe(false);
  expect(isOf(origin, { ...origin, accepted: list(2, 5) })).toBe(false);
});
