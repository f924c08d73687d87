import { expect, test } from 'vitest';
import { kindOf, seeded } from '../../test/fixtures/secrets/index.ts';
import { detect } from './engine.ts';

/*
 * Texts that make careless patterns hang. The bound is generous: what is guarded against takes
 * minutes, on any machine (a first private-key rule took 41 s for the first of these).
 */

const UNITS = 1_600_000;
const BOUND_MS = 8_000;
const fill = (part: string): string => part.repeat(Math.ceil(UNITS / part.length)).slice(0, UNITS);
const BEGIN = '-----BEGIN';
const KEY = `${BEGIN} PRIVATE KEY-----\n`;
const LINE = `${'aB3dE5gH7jK9mN1p'.repeat(4)}\n`;

test.each([
  ['BEGIN', fill(BEGIN)],
  ['BEGIN lines', fill(KEY)],
  ['BEGIN lines, each with a line of key', fill(KEY + LINE)],
  ['END lines', fill('-----END PRIVATE KEY-----\n')],
  ['an endless label', `${BEGIN} ${fill('A')}`],
  ['endless labels', fill(`${BEGIN} AAAA AAAA `)],
  ['a key without end', KEY + fill(LINE)],
  ['words before an END', `${fill('some words\n')}-----END PRIVATE KEY-----`],
  ['endless headers', KEY + fill('Proc-Type: 4\n')],
  ['PuTTY headers', fill('PuTTY-User-Key-File-2: x\nPrivate-Lines: 3\n')],
  ['backslashes', fill('\\')],
  ['escapes', fill('\\u0067')],
  ['escapes that spell a keyword', fill('\\u0067hp_')],
  ['invisible characters', fill('\u200b')],
  ['letters and invisible characters', fill('a\u200b')],
  ['keywords after Chinese', fill('我ghp_')],
  ['SendGrid keys that end wrong', fill(`SG.${'a'.repeat(128)}.${'a'.repeat(300)} `)],
  ['schemes', fill('http://')],
  ['addresses without a host', fill('http://aaa:aaa@')],
  ['database schemes', fill('mongodb://a:a@@@@')],
  ['addresses that end in at-signs', fill(`mongodb://a:abcd@${'@'.repeat(600)} `)],
  ['Slack prefixes', fill('xoxb-a-')],
  ['labels without a value', fill('secret_access_key = ')],
  ['a label and white space', `secret_access_key${fill(' ')}`],
  ['key ids', fill('{"private_key_id')],
  ['tokens in addresses', fill('http://:x-oauth-basic@github')],
  ['npm settings', fill('_authToken=')],
  ['the middle of OpenAI keys', fill('T3BlbkFJ')],
  ['a long Grafana token', fill(`glc_${'a'.repeat(400)}`)],
])(
  '%s',
  (_, text) => {
    const started = performance.now();
    expect(detect(text).complete).toBe(true);
    expect(performance.now() - started).toBeLessThan(BOUND_MS);
  },
  60_000,
);

test('a keyword too dense for its pattern counts as not read', () => {
  const started = performance.now();
  for (const part of ['ghs_1_', 'ghs_1_a.', `${'ghs_1_'.repeat(160)}.${'a'.repeat(9000)}`]) {
    expect(detect(fill(part)).complete).toBe(false);
  }
  expect(performance.now() - started).toBeLessThan(BOUND_MS);
}, 60_000);

test('10,000 tokens in 400 KB are 10,000 findings, in a fraction of a second', () => {
  const random = seeded(12);
  for (const id of ['github-ghp', 'github-ghs']) {
    const kind = kindOf(id);
    const text = Array.from({ length: 10_000 }, () => kind.generate(random)).join('\n');
    const started = performance.now();
    const { findings, complete } = detect(text);
    // 40 ms when nothing else runs; secretlint itself takes 5.7 s.
    expect(performance.now() - started).toBeLessThan(2_000);
    expect([findings.length, complete]).toEqual([10_000, true]);
  }
}, 60_000);
