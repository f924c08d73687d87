import { expect, test } from 'vitest';
import type { Editable } from './editable.ts';
import { occurrences, watchFor } from './read-back.ts';

test.each([
  ['as it is', 'x ghp_ab y', 1],
  ['twice', 'ghp_ab ghp_ab', 2],
  ['broken over lines', 'ghp\n  _a\tb', 1],
  ['with no-break spaces', 'gh\u00a0p_ab', 1],
  ['with what nobody sees', 'g\u200bh\u00adp_\ufeffab\u2060', 1],
  ['in part', 'ghp_a', 0],
  ['not at all', '', 0],
])('finds a value %s', (_, text, count) => {
  expect(occurrences(text, ['ghp_ab'])).toBe(count);
});

test('finds a value that has white space itself', () => {
  expect(occurrences('-----BEGIN\u00a0KEY-----\r\nMII\r\n', ['BEGIN KEY-----\nMII'])).toBe(1);
});

test('counts every value, and those that overlap themselves', () => {
  expect(occurrences('aaaa bb', ['aa', 'bb'])).toBe(4);
  expect(occurrences('anything', ['', ' \n'])).toBe(0);
});

test('tells what was added from what was there', () => {
  const element = { value: 'ghp_ab was typed before' };
  const editable = { kind: 'control', element } as unknown as Editable;
  const arrived = watchFor(editable, ['ghp_ab']);
  expect(arrived()).toBe(false);
  element.value += ' [GITHUB_TOKEN_1]';
  expect(arrived()).toBe(false);
  element.value += ' gh p_ab';
  expect(arrived()).toBe(true);
});
