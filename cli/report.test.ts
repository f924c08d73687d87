import { expect, test } from 'vitest';
import { mergePolicy } from '../lib/policy/merge.ts';
import { kindOf, seeded } from '../test/fixtures/secrets/index.ts';
import { excerptAt, printable } from './excerpt.ts';
import { inspect } from './inspect.ts';
import { describeInput, summarise } from './report.ts';

const random = seeded(43);
const [first, second] = ['github-ghp', 'npm-token'].map((id) => kindOf(id).generate(random));
const policy = { policy: mergePolicy([]), list: undefined };
const allowing = {
  policy: mergePolicy([{ families: { secret: { action: 'allow' } } }]),
  list: undefined,
};

test('two findings in one line are both masked in both excerpts', () => {
  const text = `x\na ${first} b ${second} c`;
  expect(describeInput('f', text, inspect(text, policy)).split('\n')).toEqual([
    'f:2:3  mask  GitHub token (github-token)',
    '    a [GITHUB_TOKEN_1] b [NPM_TOKEN_1] c',
    '      ^^^^^^^^^^^^^^^^',
    'f:2:46  mask  npm token (npm-token)',
    '    a [GITHUB_TOKEN_1] b [NPM_TOKEN_1] c',
    '                         ^^^^^^^^^^^^^',
  ]);
});

test('what policy allows is reported, is masked in the report, and stays in the text', () => {
  const text = `a ${first}`;
  const inspection = inspect(text, allowing);
  expect(inspection.found).toBe(true);
  expect(inspection.output).toMatchObject({ verdict: 'allow', masked: text });
  expect(inspection.output.findings).toMatchObject([{ rule: 'github-token', action: 'allow' }]);
  const report = describeInput('f', text, inspection);
  expect(report).toContain('f:1:3  allow  GitHub token');
  expect(report).not.toContain(text);
});

test('a text that could not be read to its end says so and counts as found', () => {
  const inspection = inspect('a b '.repeat(4_500_000), policy);
  expect(inspection.found).toBe(true);
  expect(inspection.output).toMatchObject({ complete: false, verdict: 'warn' });
  expect(describeInput('f', '', inspection)).toMatch(
    /^f: not all of it could be checked\. Split it/,
  );
}, 30_000);

test('a long line is cut on both sides, and carets stay under what they mean', () => {
  const line = `${'字'.repeat(60)}[X_1]${'b'.repeat(60)}`;
  const [shown = '', carets = ''] = excerptAt(line, 60, 5).split('\n');
  expect(shown).toBe(`    …${'字'.repeat(40)}[X_1]${'b'.repeat(30)}…`);
  expect(carets).toBe(`    ${' '.repeat(81)}^^^^^`);
});

test('nothing in a text moves the cursor, colours or reorders the report', () => {
  const line = 'a\u001b[31m\u202eb\r\u0007 [X_1] c\u0085\u2028d\u200be\r\nnext';
  const [shown = ''] = excerptAt(line, line.indexOf('[X'), 5).split('\n');
  expect(shown).toBe('    a·[31m·b·· [X_1] c··d·e');
  expect(printable('a\nb\tc')).toBe('a·b\tc');
});

test('the summary counts', () => {
  const [hit, none] = [inspect(`${first} ${second}`, policy), inspect('', policy)];
  expect(summarise([hit, none], 0)).toBe('2 findings in 1 of 2 inputs.');
  expect(summarise([none], 1)).toBe('Nothing found in 1 input. 1 input not checked.');
  expect(summarise([none, none], 2)).toBe('Nothing found in 2 inputs. 2 inputs not checked.');
});
