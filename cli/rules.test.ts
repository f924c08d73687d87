import { afterEach, expect, test, vi } from 'vitest';
import { RULES } from '../lib/detect/rules/index.ts';
import type { Call } from './command.ts';
import { rulesCommand } from './rules.ts';
import { RULE_ENTRIES } from './rule-entries.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What is printed for a person and for a program, or the complaint. */
async function run(operands: readonly string[], family?: string) {
  const printed: { text: string; json: object }[] = [];
  const call: Call = {
    operands,
    json: false,
    has: () => false,
    value: (option) => (option === 'family' ? family : undefined),
    print: (answer) => {
      printed.push(answer);
      return Promise.resolve();
    },
  };
  const outcome = await rulesCommand.run(call);
  return { outcome, text: printed[0]?.text ?? '', json: printed[0]?.json };
}

test('one rule: why, what to do, where to read on, how to switch it off', async () => {
  const { outcome, text, json } = await run(['openrouter-api-key']);
  expect(outcome).toEqual({ ok: true, value: 0 });
  expect(text.split('\n')).toEqual([
    'OpenRouter API key (openrouter-api-key)',
    '    why:        Whoever has this key can do with it whatever you can.',
    '    do:         Ask without it: the answer will be as good. If it was sent anywhere, revoke it and make a new one.',
    '    family:     secret',
    '    confidence: high',
    '    looks like: https://openrouter.ai/docs/api-reference/authentication',
    '    policy:     "rules": { "openrouter-api-key": { "action": "allow" } } switches it off',
  ]);
  expect(json).toMatchObject({
    id: 'openrouter-api-key',
    topic: 'access-token',
    counted: false,
    source: 'https://openrouter.ai/docs/api-reference/authentication',
  });
});

test('what is counted is said to be', async () => {
  expect((await run(['email-address'])).text).toContain(
    '    counted:    from families.personal.atLeast different ones in a text on\n',
  );
});

test('a rule that does not exist: the one that was meant, exit 2', async () => {
  expect((await run(['gihub-token'])).outcome).toEqual({
    ok: false,
    complaint: 'There is no rule of this id. Did you mean github-token?',
  });
  expect((await run(['z'])).outcome).toMatchObject({
    complaint: 'There is no rule of this id. "pasteward rules" lists them all.',
  });
});

test('all of them, each in one line under what its topic says', async () => {
  const { text, json } = await run([]);
  expect(json).toHaveLength(RULES.length);
  const lines = text.split('\n');
  for (const { id } of RULES) {
    expect(lines.filter((line) => line.startsWith(`    ${id} `))).toHaveLength(1);
  }
  expect(lines.filter((line) => line.startsWith('why: '))).toHaveLength(
    new Set(RULE_ENTRIES.map(({ topic }) => topic)).size,
  );
  expect(text).toMatch(/ {4}aws-access-key-id +AWS access key id \(medium confidence\)\n/);
  expect(lines.at(-1)).toBe(`${RULES.length} rules.`);
});

test('those of a family', async () => {
  const { json } = await run([], 'personal');
  expect(json).toHaveLength(RULES.filter(({ family }) => family === 'personal').length);
  expect((await run([], 'code')).outcome).toEqual({
    ok: false,
    complaint: 'No rule is of this family. There are secret and personal.',
  });
});

test('every rule has words', () => {
  const silent = RULE_ENTRIES.filter(({ title, reason, advice }) => !title || !reason || !advice);
  expect(silent).toEqual([]);
});
