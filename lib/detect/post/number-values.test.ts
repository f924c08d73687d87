import { expect, test } from 'vitest';
import { kindOf, seeded } from '../../../test/fixtures/secrets/index.ts';
import { detect } from '../engine.ts';
import type { ValueNumbers } from './number-values.ts';
import { numberValues, sameOf } from './number-values.ts';

const TOKEN = kindOf('github-ghp').generate(seeded(5));
const OTHER = kindOf('github-ghp').generate(seeded(6));

/** Which of the values found are the same, by the first of them. */
function same(text: string, numbers: ValueNumbers = new Map()): number[] {
  const all = detect(text, { numbers }).findings.map(({ nth }) => nth ?? -1);
  return all.map((nth) => all.indexOf(nth));
}

test.each([
  ['zero-width characters', `${TOKEN.slice(0, 9)}\u200b${TOKEN.slice(9)}`],
  ['base64', Buffer.from(TOKEN).toString('base64')],
  ['percent signs', TOKEN.replace('ghp_', '%67hp%5F')],
  ['escapes', TOKEN.replace('g', '\\u0067')],
])('a value in %s is the same value', (_, disguised) => {
  expect(same(`one ${TOKEN} two\n\n${OTHER} three\n\n${disguised}`)).toEqual([0, 1, 0]);
});

test('texts that travel together share the numbers', () => {
  const numbers: ValueNumbers = new Map();
  const [one] = detect(`a ${TOKEN}`, { numbers }).findings;
  const [other, again] = detect(`b ${OTHER} and ${TOKEN}`, { numbers }).findings;
  expect(again?.nth).toBe(one?.nth);
  expect(other?.nth).not.toBe(one?.nth);
});

const phone = { rule: 'phone-number', family: 'personal' } as const;

test.each([
  ['+1 212 555 0187', '(212) 555-0187'],
  ['+49 30 12345678', '(030) 123456-78'],
  ['0049 171 1234567', '0171/1234567'],
])('%s and %s are one number', (abroad, here) => {
  expect(sameOf(phone, abroad)).toBe(sameOf(phone, here));
  expect(sameOf(phone, abroad)).not.toBe(sameOf(phone, here.replace(/\d$/, '1')));
});

test('what differs in its case or signs alone is another password, but the same address', () => {
  const password = { rule: 'password', family: 'secret' } as const;
  expect(sameOf(password, 'Tr4vel-ing')).not.toBe(sameOf(password, 'tr4veling'));
  const address = { rule: 'email-address', family: 'personal' } as const;
  expect(sameOf(address, 'Ada@Lovelace.net')).toBe(sameOf(address, 'ada@lovelace.net'));
});

test('what else was found in a value has a number of its own rule', () => {
  const span = { start: 0, end: 3, confidence: 'high' } as const;
  const term = { ...span, rule: 'own', family: 'term' } as const;
  const address = { ...span, rule: 'email-address', family: 'personal' } as const;
  const [first] = numberValues('a@b', [{ ...address, also: [term] }], new Map(), new Map());
  expect(first?.also?.[0]?.nth).toBeTypeOf('number');
});
