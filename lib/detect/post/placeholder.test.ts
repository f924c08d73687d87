import { expect, test } from 'vitest';
import { KINDS, hiddenOf, seeded } from '../../../test/fixtures/secrets/index.ts';
import { RULES } from '../rules/index.ts';
import { isPlaceholder } from './placeholder.ts';

function judge(value: string, ruleId: string): boolean {
  const rule = RULES.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(`no rule ${ruleId}`);
  return isPlaceholder(value, rule);
}

const x = (length: number): string => 'x'.repeat(length);

test.each([
  [`ghp_${x(36)}`, 'github-token'],
  [`ghp_${x(30)}abcdef`, 'github-token'],
  [`ghp_${'1234567890'.repeat(4).slice(0, 36)}`, 'github-token'],
  ['ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'github-token'],
  [`ghp_${'abc'.repeat(12)}`, 'github-token'],
  ['ghp_your_personal_access_token_goes_here', 'github-token'],
  [`github_pat_${'Example'.repeat(12).slice(0, 82)}`, 'github-token'],
  ['xoxb-your-token-here', 'slack-token'],
  ['xoxb-not-a-real-token', 'slack-token'],
  ['xoxb-123-456', 'slack-token'],
  ['xoxb-a1b2-c3d4', 'slack-token'],
  [
    'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
    'slack-webhook-url',
  ],
  ['AKIAI44QH8DHBEXAMPLE', 'aws-access-key-id'],
  ['AKIAXXXXXXXXXXXXXXXX', 'aws-access-key-id'],
  [['je7MtGbClwBF/2Zp9Utk/', 'h3yCo8nvbEXAMPLEKEY'].join(''), 'aws-secret-access-key'],
  [`glpat-${x(20)}`, 'gitlab-token'],
  [`sk-ant-api03-${x(93)}AA`, 'anthropic-api-key'],
  ['${NPM_TOKEN}', 'npmrc-auth-token'],
  ['your-auth-token', 'npmrc-auth-token'],
  ['<password>', 'postgresql-connection-string'],
  ['your_password', 'postgresql-connection-string'],
  ['********', 'mysql-connection-string'],
  ['my-secret-token', 'basic-auth-url'],
])('%s is documentation', (value, rule) => {
  expect(judge(value, rule)).toBe(true);
});

test.each([
  ['hunter2', 'postgresql-connection-string'],
  ['correct-horse', 'postgresql-connection-string'],
  ['Sommer2026', 'basic-auth-url'],
])('%s is not', (value, rule) => {
  expect(judge(value, rule)).toBe(false);
});

test('no random secret of any kind is taken for documentation (seed 9, 500 of each)', () => {
  const random = seeded(9);
  const dropped: string[] = [];
  for (const kind of KINDS) {
    for (let round = 0; round < 500; round += 1) {
      let value = kind.generate(random);
      // Those whose label is not part of the span.
      if (/^(?:AWS_SECRET|\/\/registry)/.test(kind.publicPrefix)) {
        value = value.slice(kind.publicPrefix.length);
      }
      if (kind.hidden) value = hiddenOf(kind, value);
      if (judge(value, kind.rule)) dropped.push(kind.id);
    }
  }
  expect(dropped).toEqual([]);
}, 60_000);

test('a key is documentation when there is no key material in it', () => {
  const armour = (body: string): string =>
    ['BEGIN', 'END'].map((word) => `-----${word} PRIVATE KEY-----`).join(`\n${body}\n`);
  for (const body of ['...', 'MIIEvQ...', '<your key>', `MII${'A'.repeat(200)}`]) {
    expect(judge(armour(body), 'private-key')).toBe(true);
  }
});
