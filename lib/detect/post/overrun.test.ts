import { expect, test } from 'vitest';
import { withoutOverrun } from './overrun.ts';

const finding = (start: number, end: number, rule = 'a-token') =>
  ({ rule, family: 'secret', confidence: 'high', start, end }) as const;

test('of a value that is whole on its line the next line is no part', () => {
  const text = 'token\nhi';
  expect(withoutOverrun(text, [finding(0, 5), finding(0, 8)])).toEqual([finding(0, 5)]);
  expect(withoutOverrun(text, [finding(0, 8)])).toEqual([finding(0, 8)]);
  expect(withoutOverrun(text, [finding(0, 5, 'other'), finding(0, 8)])).toHaveLength(2);
});

test('a full line goes on below', () => {
  const text = `${'x'.repeat(64)}\nA1b2`;
  expect(withoutOverrun(text, [finding(40, 64), finding(40, 69)])).toHaveLength(2);
});
