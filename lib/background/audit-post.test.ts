import { expect, test } from 'vitest';
import { msLeft, pauseMs } from './audit-pause.ts';
import { deliveryOf } from './audit-post.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');

test.each([
  [200, 'taken'],
  [204, 'taken'],
  [413, 'too-large'],
  [400, 'refused'],
  [415, 'refused'],
  [422, 'refused'],
])('%i: %s', (status, kind) => {
  expect(deliveryOf(status, null, NOW)).toEqual({ kind });
});

test.each([
  [429, 'busy'],
  [408, 'busy'],
  [500, 'busy'],
  [503, 'busy'],
  [401, 'unauthorised'],
  [403, 'unauthorised'],
  [404, 'unauthorised'],
])('%i: later, as it is %s', (status, why) => {
  expect(deliveryOf(status, null, NOW)).toEqual({ kind: 'later', why });
});

test.each([
  ['120', 120_000],
  ['0', 0],
  ['Sat, 28 Nov 2026 12:01:00 GMT', 60_000],
  ['Sat, 28 Nov 2026 11:00:00 GMT', 0],
])('Retry-After: %s', (retryAfter, afterMs) => {
  expect(deliveryOf(429, retryAfter, NOW)).toMatchObject({ afterMs });
});

test.each(['soon', '-1', ''])('Retry-After: %s says nothing', (retryAfter) => {
  expect(deliveryOf(503, retryAfter, NOW)).toEqual({ kind: 'later', why: 'busy' });
});

test('after a failure soon, then later and later, but within some 70 minutes', () => {
  expect([1, 2, 3, 8, 50].map((failures) => pauseMs(failures, undefined, 0.5) / 1000)).toEqual([
    30, 60, 120, 3600, 3600,
  ]);
  expect(pauseMs(50, undefined, 1)).toBeCloseTo(72 * 60_000);
});

test('what the receiver asks for is the least, and no more than some hours', () => {
  expect(pauseMs(1, 90_000, 0)).toBe(90_000);
  expect(pauseMs(1, 1e12, 0.5)).toBe(6 * 3_600_000);
});

test('a pause ends in time, and at once when the clock was set back', () => {
  const pause = { endpoint: '', failures: 1, why: 'busy', from: 1000, until: 5000 } as const;
  expect([1000, 4000, 5000, 9000, 999].map((now) => msLeft(pause, now))).toEqual([
    4000, 1000, 0, 0, 0,
  ]);
});
