import { readFileSync } from 'node:fs';
import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { beforeAll, expect, test } from 'vitest';
import { CONTEXTS, KINDS, seeded } from '../../test/fixtures/secrets/index.ts';
import type { Random } from '../../test/fixtures/secrets/index.ts';
import { callRules, runCalled } from './scan.ts';
import { RULE_PREFIX, presetRules } from './secretlint.ts';

/*
 * The keywords and windows must not lose a single report: what our gated, windowed runs report on a text
 * is what secretlint itself reports, rule by rule, message by message, offset by offset.
 * Two differences are wanted and configured into secretlint here: comments in the text switch nothing
 * off, and AWS key ids are looked for (but not AWS account ids).
 */

const SEED = 20261120;
/** One by one, because `disabled` has no effect on a rule inside a preset in secretlint 13.0.7. */
const RULES = creator.rules
  .filter((rule) => rule.meta.id !== `${RULE_PREFIX}filter-comments`)
  .map((rule) => ({
    id: rule.meta.id,
    rule,
    options: { enableIDScanRule: true },
    allowMessageIds: ['AWSAccountID'],
  }));

beforeAll(() => {
  // On by default: it leaves some 60 marks in the performance timeline for each text.
  secretLintProfiler.setEnabled(false);
});

async function reportsOfCore(content: string): Promise<string[]> {
  const reports = new Set<string>();
  // One rule looks for something else in a file of that name; ours reads a text both ways.
  for (const filePath of ['', '.npmrc']) {
    const { messages } = await lintSource({
      source: { content, filePath, ext: '.json', contentType: 'text' },
      options: { config: { rules: RULES }, noPhysicFilePath: true },
    });
    for (const { ruleId, messageId, range } of messages) {
      reports.add(`${ruleId.replace(RULE_PREFIX, '')} ${messageId} ${range[0]} ${range[1]}`);
    }
  }
  return [...reports].sort();
}

function reportsOfOurs(content: string): string[] {
  const scan = runCalled(content, callRules(content).tasks);
  expect(scan.complete).toBe(true);
  const reports = scan.reports
    .filter(({ rule }) => rule !== 'private-key-forms')
    .map(({ rule, messageId, start, end }) => `${rule} ${messageId} ${start} ${end}`);
  return [...new Set(reports)].sort();
}

const ORDINARY = ['README.md', 'module/index.js']
  .map((file) => `node_modules/@secretlint/secretlint-rule-preset-recommend/${file}`)
  .concat('node_modules/commander/lib/command.js', 'node_modules/fast-check/README.md')
  .map((file) => readFileSync(file, 'utf8'));

const GLUE = [
  '',
  ' ',
  '\n',
  ',',
  '"',
  "'",
  '_',
  '-',
  '.',
  '=',
  '/',
  'x',
  'A',
  '7',
  '我',
  'é',
  '\\n',
  '。',
];

/** A secret as it is, too short, too long, or in the wrong case: the patterns' bounds are where errors hide. */
function bend(random: Random, secret: string): string {
  switch (random.int(6)) {
    case 0:
      return secret.slice(0, -1 - random.int(4));
    case 1:
      return secret + random.text('abcXYZ0189_-', 1 + random.int(200));
    case 2:
      return secret.toUpperCase();
    default:
      return secret;
  }
}

function oneSecretTexts(random: Random): string[] {
  return KINDS.flatMap((kind) =>
    CONTEXTS.map((context) => context.wrap(kind.generate(random), kind.id)),
  );
}

function gluedTexts(random: Random, count: number): string[] {
  const kinds = KINDS.map((kind) => kind);
  return Array.from({ length: count }, () => {
    const kind = kinds[random.int(kinds.length)] ?? kinds[0];
    const secret = bend(random, kind?.generate(random) ?? '');
    return `${random.pick(['', 'id: '])}${glue(random)}${secret}${glue(random)}`;
  });
}

function manySecretTexts(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => {
    const source = ORDINARY[random.int(ORDINARY.length)] ?? '';
    const parts = Array.from({ length: 5 + random.int(40) }, () => {
      const kind = KINDS[random.int(KINDS.length)];
      const from = random.int(source.length);
      const filler = source.slice(from, from + random.int(random.pick([5, 60, 900])));
      return filler + glue(random) + bend(random, kind?.generate(random) ?? '') + glue(random);
    });
    return parts.join('');
  });
}

function ordinaryTexts(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => {
    const source = ORDINARY[random.int(ORDINARY.length)] ?? '';
    const from = random.int(source.length);
    return source.slice(from, from + 200 + random.int(3000));
  });
}

function glue(random: Random): string {
  return GLUE[random.int(GLUE.length)] ?? '';
}

function corpus(): string[] {
  const random = seeded(SEED);
  return [
    ...oneSecretTexts(random),
    ...gluedTexts(random, 6000),
    ...manySecretTexts(random, 600),
    ...ordinaryTexts(random, 200),
    ...ORDINARY,
    '',
    ' \n{"private_key\\u005fid": "1", "private_key": "-----BEGIN PRIVATE KEY"}',
    '{"\\u0070rivate_key_id": "1", "private_key": "-----BEGIN PRIVATE KEY"} \n',
    'account_id = 1234-5678-9012 and AKIAIOSFODNN7EXAMPLE',
  ];
}

test('the gated rules report what secretlint reports, on every text of the corpus', async () => {
  const texts = corpus();
  expect(texts.length).toBeGreaterThanOrEqual(2000);
  const withFindings = new Map<string, number>();
  const different: { text: string; missing: string[]; extra: string[] }[] = [];
  for (const text of texts) {
    const core = await reportsOfCore(text);
    const ours = reportsOfOurs(text);
    const missing = core.filter((report) => !ours.includes(report));
    const extra = ours.filter((report) => !core.includes(report));
    if (missing.length + extra.length > 0) different.push({ text, missing, extra });
    for (const report of core) {
      const [rule = ''] = report.split(' ');
      withFindings.set(rule, (withFindings.get(rule) ?? 0) + 1);
    }
  }
  expect(different.slice(0, 3)).toEqual([]);
  // A rule that never fires in the corpus would be compared in name only.
  const rules = [...presetRules().keys()].sort();
  expect(rules).toHaveLength(27);
  expect([...withFindings.keys()].sort()).toEqual(rules);
}, 120_000);
