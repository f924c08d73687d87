import { expect, test } from 'vitest';
import { CONTEXTS, hiddenOf, kindOf, KINDS, seeded } from '../../test/fixtures/secrets/index.ts';
import { MAX_UNITS, detect } from './engine.ts';

const random = seeded(11);

function secretOf(id: string): string {
  return kindOf(id).generate(random);
}

/** What was found, as `rule: text`. */
function found(text: string): string[] {
  const { findings, complete } = detect(text);
  expect(complete).toBe(true);
  return findings.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
}

const token = secretOf('github-ghp');
const hidden = `${token.slice(0, 9)}\u200b${token.slice(9)}`;

test.each(KINDS)('finds $id in every context, and nothing else', (kind) => {
  for (const context of CONTEXTS) {
    const { findings, complete } = detect(context.wrap(kind.generate(random), kind.id));
    expect(complete).toBe(true);
    expect([context.id, ...findings.map(({ rule }) => rule)]).toEqual([context.id, kind.rule]);
  }
});

test('trap 1: a comment in the text switches nothing off', () => {
  for (const comment of [
    '// secretlint-disable',
    '/* secretlint-disable */',
    '# secretlint-disable-line',
  ]) {
    expect(found(`${comment}\n${token} ${comment}`)).toEqual([`github-token: ${token}`]);
  }
});

test('trap 2: AWS key ids are found, twelve digits after "account" are not', () => {
  const id = secretOf('aws-access-key-id');
  expect(found(`account_id = 1234-5678-9012, ${id}`)).toEqual([`aws-access-key-id: ${id}`]);
});

test.each([
  `我的token是${token}`,
  `é${token}`,
  `𝒜${token}`,
  `токен${token}`,
  `x\\n${token}`,
  `{\\"a\\":\\"\\\\n${token}\\"}`,
  `看${token}看`,
])('trap 4: a token right after a letter outside ASCII or an escape: %s', (text) => {
  expect(found(text)).toEqual([`github-token: ${token}`]);
});

test('a token inside an ASCII word is no token', () => {
  expect(found(`the x${token} there`)).toEqual([]);
});

test('trap 5: a service account is found in a text that is not JSON, in JSON, and in a string of it', () => {
  const file = secretOf('gcp-key-file');
  expect(found(`what is wrong with this?\n${file}\nthanks`)).toEqual([
    `gcp-service-account-key: ${file}`,
  ]);
  expect(found(` ${file}\n`)).toEqual([`gcp-service-account-key: ${file}`]);
  const quoted = JSON.stringify(file).slice(1, -1);
  expect(found(`key="${quoted}"`)).toEqual([`gcp-service-account-key: ${quoted}`]);
});

test('trap 8: a leading BOM shifts nothing', () => {
  expect(found(`\ufeff${token}`)).toEqual([`github-token: ${token}`]);
  expect(found(`\ufeff${hidden}`)).toEqual([`github-token: ${hidden}`]);
});

test.each([
  ['an invisible character inside', hidden],
  ['one in the prefix', `g\u2060hp_${token.slice(4)}`],
  ['one between all letters', token.split('').join('\u200b')],
  ['a tag', `${token.slice(0, 5)}\u{e0041}${token.slice(5)}`],
  ['an escape in the prefix', `\\u0067${token.slice(1)}`],
  [
    'an escape inside',
    `${token.slice(0, 7)}\\u00${token.charCodeAt(7).toString(16)}${token.slice(8)}`,
  ],
  ['an escaped underscore', token.replace('_', '\\_')],
  ['doubled escapes', `\\\\\\\\u0067${token.slice(1)}`],
  ['an escaped invisible character', `${token.slice(0, 9)}\\u200b${token.slice(9)}`],
  ['one in the prefix, escaped', `gh\\u200bp_${token.slice(4)}`],
  ['every unit escaped', token.replace(/./g, (unit) => `\\u00${unit.charCodeAt(0).toString(16)}`)],
  ['an invisible character in an escape', `\\u\u200b0067${token.slice(1)}`],
])('trap 8: %s', (_, text) => {
  expect(found(text)).toEqual([`github-token: ${text}`]);
  expect(found(`我${text}，`)).toEqual([`github-token: ${text}`]);
  expect(found(`see\u200b${text}`)).toEqual([`github-token: ${text}`]);
});

test('escapes in an address, as PHP writes JSON', () => {
  const plain = secretOf('basic-auth-https');
  const password = hiddenOf(kindOf('basic-auth-https'), plain);
  const url = plain.replaceAll('/', '\\/');
  expect(found(`{"url":"${url}"}`)).toEqual([`basic-auth-url: ${password}`]);
  const coded = url.replace('@', '\\u0040');
  expect(found(`{"url":"${coded}"}`)).toEqual([`basic-auth-url: ${password}`]);
});

test('JSON in JSON hides no label', () => {
  const value = secretOf('aws-secret-access-key').replace('AWS_SECRET_ACCESS_KEY=', '');
  const text = JSON.stringify(JSON.stringify({ secret_access_key: value }));
  expect(found(text)).toEqual([`aws-secret-access-key: ${value}`]);
});

test.each([
  `ghp_${'x'.repeat(36)}`,
  'xoxb-your-token-here',
  'AKIAIOSFODNN7EXAMPLE',
  'AKIAI44QH8DHBEXAMPLE',
  'postgres://user:password@localhost/db',
  '//registry.npmjs.org/:_authToken=${NPM_TOKEN}',
])('trap 10: %s is documentation', (text) => {
  expect(found(`use ${text} here`)).toEqual([]);
});

test('a text that is masked has no finding any more', () => {
  expect(
    found('token=[GITHUB_TOKEN_1] url=[BASIC_AUTH_URL_2] AWS_SECRET_ACCESS_KEY=[X_1]'),
  ).toEqual([]);
});

test('what is longer than can be read is read up to there and reported incomplete', () => {
  const filler = 'a b '.repeat(MAX_UNITS / 4);
  const { findings, complete } = detect(`${token} ${filler}`);
  expect(complete).toBe(false);
  expect(findings).toMatchObject([{ rule: 'github-token', start: 0, end: token.length }]);
  expect(detect(filler)).toEqual({ findings: [], complete: true });
}, 30_000);

test('the result is the same every time', () => {
  const text = KINDS.map((kind) => kind.generate(random)).join('\n我');
  expect(detect(text)).toEqual(detect(text));
});
