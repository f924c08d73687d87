import { expect, test } from 'vitest';
import type { Item } from '../base/warnings.ts';
import { adviceFor, namesOf, reasonFor } from './words.ts';
import type { Words } from './words.ts';

const words: Words = {
  strings: (key, ...filled) => [key, ...filled].join(' '),
  siteName: 'Chat',
  avoid: [],
  groupTitle: (group) => `Group ${group}`,
  termOf: (rule) =>
    rule === 'project-names' ? { title: 'Project names', advice: 'Say "the project".' } : undefined,
};

const item = (rule: string): Item => ({ rule, count: 1 });
const code: Item = {
  rule: 'internal-code',
  count: 1,
  listed: { kind: 'code', group: 'payments', lines: '3' },
};

test.each([
  [['github-token'], 'access_token'],
  [['email-address', 'github-token'], 'access_token'],
  [['github-token', 'pgp-private-key', 'password'], 'private_key'],
  [['aws-access-key-id', 'payment-card'], 'payment_card'],
  [['tickets', 'email-address'], 'term'],
])('of %j the gravest is spoken of', (rules, topic) => {
  const items = rules.map(item);
  expect(reasonFor(words, items)).toBe(`reason_${topic}`);
  expect(adviceFor(words, items)).toBe(`advice_${topic}`);
});

test('internal code goes by its kind, and before a date of birth', () => {
  const items = [item('date-of-birth'), code];
  expect(reasonFor(words, items)).toBe('reason_code');
  expect(namesOf(words, [code])).toBe('code_item Group payments 3');
});

test('a term has the words of policy', () => {
  const items = [item('project-names')];
  expect(namesOf(words, items)).toBe('Project names');
  expect(reasonFor(words, items)).toBe('reason_term');
  expect(adviceFor(words, items)).toBe('Say "the project".');
  expect(adviceFor(words, [...items, item('github-token')])).toBe('advice_access_token');
});

test('what was not read is said where nothing was found', () => {
  expect(namesOf(words, [])).toBe('unscanned_text');
  expect([reasonFor(words, []), adviceFor(words, [])]).toEqual([
    'unscanned_reason',
    'unscanned_advice',
  ]);
});
