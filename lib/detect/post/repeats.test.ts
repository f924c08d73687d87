import { expect, test } from 'vitest';
import { detect } from '../engine.ts';
import type { Finding } from '../types.ts';
import { repeats } from './repeats.ts';

const PASSWORD = 'Tr4vel!ng77';
const SECRET = { rule: 'password', family: 'secret', confidence: 'high' } as const;
/** How often it is found. */
const count = (text: string): number =>
  detect(text).findings.filter(({ start, end }) => text.slice(start, end) === PASSWORD).length;

test.each([
  ['in prose', `password=${PASSWORD}\nI tried ${PASSWORD} in the console`, 2],
  ['in a call', `dbPassword = "${PASSWORD}"; getConnection(url, "app", "${PASSWORD}")`, 2],
  ['before its label', `is it ${PASSWORD}? No, the password: ${PASSWORD}`, 2],
  ['between Chinese words', `密码：${PASSWORD}\n用${PASSWORD}登录`, 2],
  ['as the user of an address', `password=${PASSWORD}\nmail ${PASSWORD}@corp.com`, 2],
  ['not inside of another word', `password=${PASSWORD}\nsee log_${PASSWORD} and ${PASSWORD}x`, 1],
  ['not when nothing gives it away', `I tried ${PASSWORD} in the console`, 0],
])('a password once more: %s', (_, text, times) => {
  expect(count(text)).toBe(times);
});

test('what may be a word of the text is not looked for', () => {
  const found = (text: string): number => detect(text).findings.length;
  expect(found('password: sommerfest\nWhen is the sommerfest?')).toBeLessThan(2);
  expect(found('password: Xy7!k\nand Xy7!k')).toBeLessThan(2);
  expect(found('password: ECMA-376\nsee ECMA-376')).toBeLessThan(2);
  expect(found('password = "Uint8Array"\nnew Uint8Array(2)')).toBeLessThan(2);
});

test('what another finding covers already is not reported again', () => {
  const at = (text: string): Finding[] =>
    [0, 30].map((start) => ({ ...SECRET, start, end: start + text.length }));
  const text = `${PASSWORD.padEnd(30)}${PASSWORD.padEnd(30)}${PASSWORD}`;
  expect(repeats(text, at(PASSWORD)).map(({ start }) => start)).toEqual([60]);
  const [first, second] = at(PASSWORD);
  const personal = second && { ...second, rule: 'email-address', family: 'personal' as const };
  const findings = [first, personal].flatMap((it) => it ?? []);
  expect(repeats(text, findings).map(({ start }) => start)).toEqual([30, 60]);
});

test('the order stays, and nothing overlaps', () => {
  const text = `${PASSWORD} `.repeat(500) + `password=${PASSWORD}`;
  const { findings } = detect(text);
  expect(findings).toHaveLength(501);
  expect(findings.every(({ start }, at) => start >= (findings[at - 1]?.end ?? 0))).toBe(true);
  expect(new Set(findings.map(({ nth }) => nth)).size).toBe(1);
});
