import { beforeEach, expect, test } from 'vitest';
import { kindOf, seeded } from '../fixtures/secrets/index.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { githubToken } from './masked-paste.ts';

/** Terms, and a rule of its own, beside what is built in. */
export const POLICY = {
  rules: { 'stripe-test-key': { action: 'allow' } },
  families: { term: { action: 'mask' } },
  terms: [{ id: 'code-names', title: 'Code names', words: ['Project Bluefin', '青鸟计划'] }],
};

const TOKEN = githubToken(3);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const TEST_KEY = kindOf('stripe-sk-test').generate(seeded(3));

const PEOPLE = [
  'name,email,plan',
  'Ada,ada@lovelace.net,gold',
  'Bob,bob@marley.net,silver',
  'Cy,cy@twombly.net,gold',
];

/** What is pasted, and what the editor holds then. */
const PASTES: readonly (readonly [what: string, pasted: string, arrives: string])[] = [
  ['a password by its label', 'DB_PASSWORD=Tr4vel!ng', 'DB_PASSWORD=[PASSWORD_1]'],
  ['a password in Chinese', '密码：Tr4vel!ng，登录不了', '密码：[PASSWORD_1]，登录不了'],
  [
    'the password of a connection string',
    'redis://app:Tr4vel!ng@cache.internal:6379/0',
    'redis://app:[REDIS_PASSWORD_1]@cache.internal:6379/0',
  ],
  ['a term', 'when does Project  Bluefin start?', 'when does [CODE_NAMES_1] start?'],
  ['a term in Chinese', '青鸟计划什么时候开始', '[CODE_NAMES_1]什么时候开始'],
  ['base64', `data: ${base64(`token ${TOKEN}`)}`, `data: ${base64('token ')}[GITHUB_TOKEN_1]`],
  ['percent signs', `?q=${TOKEN.replace('ghp_', '%67hp%5F')}`, '?q=[GITHUB_TOKEN_1]'],
  ['string literals', `"${TOKEN.slice(0, 9)}" + "${TOKEN.slice(9)}"`, '"[GITHUB_TOKEN_1]"'],
  ['one address', 'write to ada@lovelace.net', 'write to ada@lovelace.net'],
  ['a rule that policy switches off', `key ${TEST_KEY}`, `key ${TEST_KEY}`],
];

/** Pastes and messages under `POLICY`. */
export function describeDetection(bed: TestBed): void {
  beforeEach(async () => {
    await bed.composer.goto('https://chatgpt.com/', 'textarea');
    bed.server.reset();
  });

  test.each(PASTES)('a paste with %s', async (_, pasted, arrives) => {
    await bed.composer.paste(pasted);
    await bed.composer.waitForText(arrives);
  });

  test('a table of people keeps its columns', async () => {
    await bed.composer.paste(PEOPLE.join('\n'));
    await bed.composer.waitForText(
      [
        'name,email,plan',
        '[PERSON_NAME_1],[EMAIL_ADDRESS_1],gold',
        '[PERSON_NAME_2],[EMAIL_ADDRESS_2],silver',
        '[PERSON_NAME_3],[EMAIL_ADDRESS_3],gold',
      ].join('\n'),
    );
  });

  test('a token in two messages: the second half does not leave', async () => {
    const { composer, server } = bed;
    // A site that saves no drafts of what is typed.
    await composer.goto('https://claude.ai/', 'textarea');
    await composer.page.type(`first ${TOKEN.slice(0, 20)}`);
    await composer.page.press('Enter');
    await server.waitForMessage();
    await composer.focus();
    await composer.page.type(`${TOKEN.slice(20)} is the rest`);
    await composer.page.press('Enter');
    await server.waitForMessage(15_000, 2);
    expect(server.messages().map(({ text }) => text)).toEqual([
      `first ${TOKEN.slice(0, 20)}`,
      '[GITHUB_TOKEN_1] is the rest',
    ]);
    expect(server.carrying(TOKEN.slice(20))).toEqual([]);
  });
}
