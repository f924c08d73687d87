import { Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { mergePolicy } from '../lib/policy/merge.ts';
import type { Policy } from '../lib/policy/types.ts';
import { kindOf, seeded } from '../test/fixtures/secrets/index.ts';
import { excerptAt, printable } from './excerpt.ts';
import { inspect } from './inspect.ts';
import { paintFor } from './paint.ts';
import type { Paint } from './paint.ts';
import { Report } from './report.ts';

const random = seeded(43);
const secretOf = (id: string): string => kindOf(id).generate(random);
const [first, second] = [secretOf('github-ghp'), secretOf('npm-token')];
const masking = mergePolicy([]);
const allowing = mergePolicy([{ families: { secret: { action: 'allow' } } }]);
const plain: Paint = (_style, text) => text;

function run(texts: readonly string[], policy: Policy = masking, paint = plain): string {
  const report = new Report(policy, paint);
  const parts = texts.map((text, at) =>
    report.describe(`f${at}`, text, inspect(text, { policy, list: undefined })),
  );
  return [...parts.filter(Boolean), report.summary(0)].join('\n');
}

afterEach(() => {
  vi.unstubAllEnvs();
});

const WHY = [
  '    why: Whoever has this key can do with it whatever you can.',
  '    do: Ask without it: the answer will be as good. If it was sent anywhere, revoke it and make a new one.',
];

test('every finding with its line, each rule explained once in a run', () => {
  const texts = [`x\na ${first} b ${second} c`, 'clean', `again ${first}`];
  expect(run(texts).split('\n')).toEqual([
    'f0:2:3  mask  GitHub token (github-token)',
    '    a [GITHUB_TOKEN_1] b [NPM_TOKEN_1] c',
    '      ^^^^^^^^^^^^^^^^',
    ...WHY,
    'f0:2:46  mask  npm token (npm-token)',
    '    a [GITHUB_TOKEN_1] b [NPM_TOKEN_1] c',
    '                         ^^^^^^^^^^^^^',
    ...WHY,
    'f2:1:7  mask  GitHub token (github-token)',
    '    again [GITHUB_TOKEN_1]',
    '          ^^^^^^^^^^^^^^^^',
    '3 findings in 2 of 3 inputs.',
  ]);
});

test('more than ten findings are counted by rule', () => {
  const lines = (times: number): string => `${`${first}\n`.repeat(times)}${second}`;
  expect(run([lines(9)])).not.toContain('9  GitHub token');
  expect(run([lines(9)])).toMatch(/\n10 findings in 1 of 1 input\.$/);
  expect(
    run([lines(10)])
      .split('\n')
      .slice(-3),
  ).toEqual([
    '    10  GitHub token (github-token)',
    '     1  npm token (npm-token)',
    '11 findings in 1 of 1 input.',
  ]);
});

test('what policy allows is reported, is masked in the report, and stays in the text', () => {
  const text = `a ${first}`;
  const inspection = inspect(text, { policy: allowing, list: undefined });
  expect(inspection.found).toBe(true);
  expect(inspection.output).toMatchObject({ verdict: 'allow', masked: text });
  expect(inspection.output.findings).toMatchObject([{ rule: 'github-token', action: 'allow' }]);
  expect(run([text], allowing)).toMatch(/^f0:1:3 {2}allow {2}GitHub token/);
});

test('no part of a secret is in a report, wherever it stands', () => {
  const wide = '字'.repeat(60);
  const texts = [first, second].flatMap((secret) => [
    secret,
    `${wide}${secret}${wide}`,
    `"${secret}","${secret}"`,
    `${'a '.repeat(100)}${secret}\r\n`,
  ]);
  const report = run(texts);
  for (const secret of [first, second]) {
    for (let at = 4; at + 6 <= secret.length; at += 1) {
      expect(report).not.toContain(secret.slice(at, at + 6));
    }
  }
});

test('colours on a terminal, none with NO_COLOR or elsewhere; the words are the same', () => {
  for (const name of ['NO_COLOR', 'CI']) vi.stubEnv(name, undefined);
  vi.stubEnv('FORCE_COLOR', undefined);
  vi.stubEnv('TERM', 'xterm-256color');
  const elsewhere = new Writable();
  const getColorDepth = (): number => WriteStream.prototype.getColorDepth();
  const terminal = Object.assign(new Writable(), { isTTY: true, getColorDepth });
  const coloured = run([first], masking, paintFor(terminal));
  expect(coloured).toContain('\u001b[33mmask\u001b[39m');
  expect(stripVTControlCharacters(coloured)).toBe(run([first]));
  expect(run([first], masking, paintFor(elsewhere))).toBe(run([first]));
  vi.stubEnv('NO_COLOR', '1');
  expect(run([first], masking, paintFor(terminal))).toBe(run([first]));
});

test('a text that could not be read to its end says so and counts as found', () => {
  const inspection = inspect('a b '.repeat(4_500_000), { policy: masking, list: undefined });
  expect(inspection.found).toBe(true);
  expect(inspection.output).toMatchObject({ complete: false, verdict: 'warn' });
  expect(new Report(masking, plain).describe('f', '', inspection)).toMatch(
    /^f: not all of it could be checked\. Split it/,
  );
}, 30_000);

test('a long line is cut on both sides, and carets stay under what they mean', () => {
  const line = `${'字'.repeat(60)}[X_1]${'b'.repeat(60)}`;
  expect(excerptAt(line, 60, 5)).toEqual({
    line: `…${'字'.repeat(40)}[X_1]${'b'.repeat(30)}…`,
    carets: `${' '.repeat(81)}^^^^^`,
  });
});

test.each([
  ['wide letters', '密钥：', '      '],
  ['rare wide letters', '𠮷', '  '],
  ['an emoji', '🔑', '  '],
  ['an accent of its own', 'cle\u0301', '   '],
  ['a tab', '\tkey', '\t   '],
  ['narrow katakana', 'ｷｰ', '  '],
])('carets are aligned behind %s', (_, before, blank) => {
  expect(excerptAt(`${before}[X_1]`, before.length, 5).carets).toBe(`${blank}^^^^^`);
});

test('nothing in a text moves the cursor, colours or reorders the report', () => {
  const line = 'a\u001b[31m\u202eb\r\u0007 [X_1] c\u0085\u2028d\u200be\r\nnext';
  expect(excerptAt(line, line.indexOf('[X'), 5).line).toBe('a·[31m·b·· [X_1] c··d·e');
  expect(printable('a\nb\tc')).toBe('a·b\tc');
});

test('the summary counts', () => {
  const report = new Report(masking, plain);
  const none = inspect('', { policy: masking, list: undefined });
  report.describe('f', '', none);
  expect(report.summary(1)).toBe('Nothing found in 1 input. 1 input not checked.');
  report.describe('g', '', none);
  expect(report.summary(2)).toBe('Nothing found in 2 inputs. 2 inputs not checked.');
});

test('a term has the title and the advice of policy', () => {
  const [title, advice] = ['Project code names', 'Say "the project" instead.'];
  const terms = [{ id: 'project-names', title, advice, words: ['Bluefin'] }];
  expect(run(['when does Bluefin ship?'], mergePolicy([{ terms }])).split('\n')).toEqual([
    'f0:1:11  warn  Project code names (project-names)',
    '    when does [PROJECT_NAMES_1] ship?',
    '              ^^^^^^^^^^^^^^^^^',
    '    why: Your organisation keeps this inside.',
    '    do: Say "the project" instead.',
    '1 finding in 1 of 1 input.',
  ]);
});
