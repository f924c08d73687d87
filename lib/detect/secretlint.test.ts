import type { SecretLintRuleContext, SecretLintSourceCode } from '@secretlint/types';
import { expect, test } from 'vitest';
import { kindOf, seeded } from '../../test/fixtures/secrets/index.ts';
import { createRunner, presetRules } from './secretlint.ts';

/** What a rule that does `file` reports through the runner, and whether it finished. */
function run(file: (context: SecretLintRuleContext, source: SecretLintSourceCode) => void) {
  const reports: unknown[] = [];
  const runner = createRunner({
    create: (context) => ({ file: (source) => file(context, source) }),
  });
  const done = runner('a text', '.npmrc', (...report) => reports.push(report));
  return { done, reports };
}

function report(context: SecretLintRuleContext, messageId = 'FOUND'): void {
  const t = context.createTranslator({ FOUND: { en: (key: string) => `found ${key}` } });
  const message = { ...t('FOUND', 'the-secret-itself'), messageId };
  expect(JSON.stringify(message)).not.toContain('the-secret-itself');
  context.report({ message, range: [1, 3], data: { key: 'the-secret-itself' } });
}

test('the 27 scanning rules of the preset, without the comments that switch rules off', () => {
  const rules = presetRules();
  expect(rules.size).toBe(27);
  expect(rules.has('filter-comments')).toBe(false);
  expect(rules.get('github')?.meta.id).toBe('@secretlint/secretlint-rule-github');
});

test('only the message id and the range of a report are passed on', () => {
  expect(run((context) => report(context))).toEqual({ done: true, reports: [['FOUND', 1, 3]] });
});

test('a rule sees a text of a JSON file, under the name that it was given', () => {
  run((_, source) => {
    expect(source).toMatchObject({
      content: 'a text',
      filePath: '.npmrc',
      ext: '.json',
      contentType: 'text',
      hasBOM: false,
    });
    expect(source.getFilePath()).toBe('.npmrc');
    expect(source.getPhysicalFilePath()).toBeUndefined();
  });
  expect.assertions(3);
});

test('twelve digits after the word "account" are dropped', () => {
  expect(run((context) => report(context, 'AWSAccountID')).reports).toEqual([]);
});

test('a rule that fails leaves the text unread, with what it had reported and without its words', () => {
  const { done, reports } = run((context) => {
    report(context);
    throw new Error('quotes the-secret-itself');
  });
  expect(done).toBe(false);
  expect(reports).toEqual([['FOUND', 1, 3]]);
});

test('a rule that asks for lines and columns fails', () => {
  expect(run((_, source) => void source.indexToPosition(0)).done).toBe(false);
});

test('a rule that is not done at once leaves the text unread; what it does later goes nowhere', async () => {
  const reports: unknown[] = [];
  const runner = createRunner({
    create: (context) => ({
      async file() {
        await Promise.resolve();
        report(context);
        throw new Error('nobody must see this as an unhandled rejection');
      },
    }),
  });
  expect(runner('a text', '', (...seen) => reports.push(seen))).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(reports).toEqual([]);
});

test('a rule is created once and runs over one text after the other', () => {
  const github = presetRules().get('github');
  const kind = kindOf('github-ghp');
  if (!github) throw new Error('there is a GitHub rule');
  const runner = createRunner(github);
  const random = seeded(5);
  const starts: number[] = [];
  for (const prefix of ['', 'a ', 'ab ']) {
    runner(prefix + kind.generate(random), '', (_, start) => starts.push(start));
  }
  expect(starts).toEqual([0, 2, 3]);
});
