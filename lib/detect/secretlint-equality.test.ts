import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { beforeAll, expect, test } from 'vitest';
import { createCorpus } from '../../test/fixtures/secrets/corpus.ts';
import { callRules, runCalled } from './scan.ts';
import { RULE_PREFIX, presetRules } from './secretlint.ts';

/*
 * The keywords and windows must not lose a single report: what our gated, windowed runs report on a text
 * is what secretlint itself reports, rule by rule, message by message, offset by offset.
 * Two differences are wanted and configured into secretlint here: comments in the text switch nothing
 * off, and AWS key ids are looked for (but not AWS account ids).
 */

const SEED = 20261120;
const PRESET = presetRules();
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
    .filter(({ rule }) => PRESET.has(rule))
    .map(({ rule, messageId, start, end }) => `${rule} ${messageId} ${start} ${end}`);
  return [...new Set(reports)].sort();
}

/** JSON whose keys are written with escapes, each kind of them. */
const SERVICE_ACCOUNTS = [
  'private_key_id',
  'private_key\\u005fid',
  'pr\\u0069vate_key_id',
  '\\u0070rivate_key_id',
].map((name) => ` \n{"${name}": "1", "private_key": "-----BEGIN PRIVATE KEY"}\n `);

function corpus(): string[] {
  return [
    ...createCorpus(SEED),
    ...SERVICE_ACCOUNTS,
    '',
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
  const rules = [...PRESET.keys()].sort();
  expect(rules).toHaveLength(27);
  expect([...withFindings.keys()].sort()).toEqual(rules);
}, 120_000);
