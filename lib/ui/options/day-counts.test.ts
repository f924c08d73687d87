import { expect, test } from 'vitest';
import { lastDays } from './day-counts.ts';

const NOW = new Date(2026, 10, 28, 23, 59).getTime();

test('the last 30 days, today the last, with those on which nothing was', () => {
  const days = lastDays(
    [
      { day: '2026-11-28', texts: 2, own: 4 },
      { day: '2026-10-30', texts: 1, own: 0 },
      { day: '2026-10-29', texts: 9, own: 9 },
    ],
    NOW,
  );
  expect(days).toHaveLength(30);
  expect(days[0]).toEqual({ at: new Date(2026, 9, 30, 12).getTime(), texts: 1, own: 0 });
  expect(days.at(-1)).toEqual({ at: new Date(2026, 10, 28, 12).getTime(), texts: 2, own: 4 });
  expect(days.slice(1, -1).every(({ texts, own }) => texts + own === 0)).toBe(true);
});

test('each day once, over a change of the clock too', () => {
  const days = lastDays([], new Date(2026, 3, 10, 0, 1).getTime());
  expect(new Set(days.map(({ at }) => new Date(at).toDateString())).size).toBe(30);
});
