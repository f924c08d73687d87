import { expect, test } from 'vitest';
import { RULES } from '../rules/index.ts';
import { exactSpan } from './span.ts';

/** What the rule takes for the value when `reported` was reported. */
function valueOf(ruleId: string, text: string, reported: string): string {
  const rule = RULES.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(`no rule ${ruleId}`);
  const start = text.indexOf(reported);
  const span = exactSpan(text, { start, end: start + reported.length }, rule);
  return text.slice(span.start, span.end);
}

const secret = 'aB3/'.repeat(10);

test.each([
  [`secret_access_key = "${secret}"`, `secret_access_key = "${secret}"`.slice(0, 40)],
  [`AwsSecretAccessKey=>${secret} x`, `AwsSecretAccessKey=>${secret}`.slice(0, 40)],
])('a report that begins at the label is moved onto the value: %s', (text, reported) => {
  expect(valueOf('aws-secret-access-key', text, reported)).toBe(secret);
});

test('the rest of a value behind the reported span is taken in', () => {
  const long = 'f'.repeat(64);
  expect(valueOf('slack-token', `xapp-1-A0B1-123-${long}, ok`, 'xapp-1-A0B1-123')).toBe(
    `xapp-1-A0B1-123-${long}`,
  );
  expect(valueOf('gitlab-token', 'glpat-abc.01.120abcdef. Then', 'glpat-abc')).toBe(
    'glpat-abc.01.120abcdef',
  );
  expect(valueOf('gitlab-token', 'glpat-abc.Then', 'glpat-abc')).toBe('glpat-abc');
  const url = 'https://0123456789abcdef:x-oauth-basic@github.com/';
  expect(valueOf('github-oauth-url', `${url}org/repo`, url.slice(0, 16))).toBe(url);
});

test.each([
  ['mongodb://u:pass@host/db","next":1}', 'pass'],
  ['mongodb://u:pass@host/db，请看', 'pass'],
  ['mongodb://u:p"a）@ss@host:1/db?a=1&b=2,', 'p"a）@ss'],
  ['mongodb://u:pass@密码', 'pass'],
])('of an address only the password is a secret, where its host can be told: %s', (text, value) => {
  expect(valueOf('mongodb-connection-string', text, text)).toBe(value);
});

test.each([
  ['_authToken=abc-123 and more', 'abc-123'],
  ['_authToken="abc-123"', 'abc-123'],
  ['_authToken=abc-123，谢谢', 'abc-123'],
  ['_authToken=abc-123\\nregistry=x', 'abc-123'],
])('a token of .npmrc ends where the line goes on in words: %s', (text, value) => {
  // The report is as long as the rest of the line but begins at the label.
  expect(valueOf('npmrc-auth-token', text, text.slice(0, -'_authToken='.length))).toBe(value);
});

test('an address of 600 at-signs takes no time', () => {
  const text = `mongodb://u:pass${'@'.repeat(600)} `.repeat(2000);
  const started = performance.now();
  for (let round = 0; round < 200; round += 1) {
    valueOf('mongodb-connection-string', text, `mongodb://u:pass${'@'.repeat(600)}`);
  }
  expect(performance.now() - started).toBeLessThan(1_000);
});

test.each([
  [
    'email-address',
    String.raw`{"t":"Contact:\njane@brightwater.example"}`,
    'njane@brightwater.example',
  ],
  ['password', String.raw`{"t":"password: q7Rt-2kX\nnext line"}`, String.raw`q7Rt-2kX\nnext`],
  ['password', String.raw`{"t":"password: q7Rt-2kX\n"}`, String.raw`q7Rt-2kX\n`],
  [
    'password',
    String.raw`{"t":"p=q7Rt-2kX\\r\\nUSER=app\\r\\n"}`,
    String.raw`q7Rt-2kX\\r\\nUSER=app\\r\\n`,
  ],
  [
    'netrc-password',
    String.raw`{"a":"{\"t\":\"password q7Rt-2kX\"}"}`,
    String.raw`q7Rt-2kX\"`.slice(0, -1),
  ],
])('escapes in a string beside a value are no part of it: %s in %s', (rule, text, reported) => {
  expect(valueOf(rule, text, reported)).toMatch(/^(?:jane@brightwater\.example|q7Rt-2kX)$/);
});

test.each([
  String.raw`PASSWORD=q7Rt\next`,
  String.raw`{"password": "q7Rt\next"}`,
  String.raw`{"t":"password: q7Rt\n4kX9"}`,
])('a backslash may be of the value itself: %s', (text) => {
  const value = /q7Rt[\w\\]+/.exec(text)?.[0] ?? '';
  expect(valueOf('password', text, value)).toBe(value);
});
