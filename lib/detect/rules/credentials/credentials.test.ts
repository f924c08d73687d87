import { describe, expect, test } from 'vitest';
import { ALNUM, HEX, seeded } from '../../../../test/fixtures/secrets/random.ts';
import { createRunner } from '../../secretlint.ts';
import { credentials } from './index.ts';

const run = createRunner(credentials);
const random = seeded(91);
const KEY = `${random.text(ALNUM, 30)}4x9`;
const HASH_LIKE = `a1${random.text(HEX, 30)}`;

/** What is found in a text, each value once. */
function found(text: string): string[] {
  const values = new Set<string>();
  expect(run(text, '', (_, start, end) => values.add(text.slice(start, end)))).toBe(true);
  return [...values];
}

const PASSWORDS: readonly string[] = [
  'DB_PASSWORD=Tr4vel!ng',
  'EMAIL_HOST_PASSWORD=Tr4vel!ng',
  'NEXUS_TOKEN_PASSCODE=Tr4vel!ng',
  'db.password=Tr4vel!ng',
  'password: "Tr4vel!ng"',
  "password: 'Tr4vel!ng',",
  '"password": "Tr4vel!ng", "port": 1',
  '{\\"password\\":\\"Tr4vel!ng\\"}',
  'setProperty("password", "Tr4vel!ng")',
  'if (password === "Tr4vel!ng") {',
  '<password>Tr4vel!ng</password>',
  'mysqladmin --password Tr4vel!ng status',
  'ENV DB_PASSWORD Tr4vel!ng',
  '| DB_PASSWORD | Tr4vel!ng | all |',
  'https://x.internal/?user=a&password=Tr4vel!ng&b=1',
  'Server=db;Password=Tr4vel!ng;Encrypt=true',
  'the password is Tr4vel!ng.',
  'the password for the staging system is Tr4vel!ng, and',
  '我的密码是Tr4vel!ng，登录不了',
  '密码：Tr4vel!ng',
  '"\\u5bc6\\u7801" 口令为 Tr4vel!ng',
  'Das Passwort lautet: Tr4vel!ng',
  'mon mot de passe est Tr4vel!ng',
  'mi contraseña: Tr4vel!ng',
  'a senha é Tr4vel!ng',
  'パスワードはTr4vel!ngです',
];

const TOKENS: readonly string[] = [
  `ACME_API_KEY=${KEY}`,
  `const apiKey = "${KEY}";`,
  `AUTHORIZE_NET_TRANSACTION_KEY=${KEY}`,
  `const ACME_PAT: &str = "${KEY}";`,
  `"acmePat": "${KEY}"`,
  `"cloudSdkAk": "${KEY}"`,
  `ACME_APPKEY=${KEY}`,
  `"access_token": "${KEY}"`,
  `public string ApiKey { get; init; } = "${KEY}";`,
  `const API_KEY: &str = "${KEY}";`,
  `variable "api_key" {\n  type    = string\n  default = "${KEY}"\n}`,
  `AK=${KEY}`,
  `The Acme key for production is ${KEY} and it fails`,
  `Is this a valid Acme API key?\n${KEY}\nIt is active.`,
  `The Acme API key for the team:\n\n\`\`\`\n${KEY}\n\`\`\`\n`,
  `copy the Acme token \`${KEY}\` into your settings`,
  `the login with ${KEY} fails although the Acme API key is new`,
  `Acme API 密钥（${KEY}）发你了`,
  `Mein API-Schlüssel: ${KEY}`,
  `ma clé API est ${KEY}`,
];

describe('finds what a label names', () => {
  test.each(PASSWORDS)('%s', (text) => expect(found(text)).toEqual(['Tr4vel!ng']));
  test.each(TOKENS)('%s', (text) => expect(found(text)).toEqual([KEY]));
  test.each([`ACME_SECRET_KEY=${HASH_LIKE}`, `"acme_token": "${HASH_LIKE}"`])('%s', (text) =>
    expect(found(text)).toEqual([HASH_LIKE]),
  );
});

describe('leaves alone what names no secret', () => {
  test.each([
    'password = getPassword()',
    'password: string;',
    'password: req.body.password,',
    'const password = process.env.DB_PASSWORD;',
    'password: ${DB_PASSWORD}',
    'password: {{ vault.password }}',
    'password=<your-password>',
    'password: "changeme"',
    'password=********',
    '"password": "Your password"',
    '"forgotPassword": "Forgot your password?"',
    "password: 'required|string'",
    'The password must have at least 8 characters.',
    '密码不能为空',
    'passwordMinLength: 12345678',
    '"max_tokens": 4096',
    'token = tokenizer.encode(text2)',
    'export class TokenV2 extends Token {}',
    'keyboard: "qwerty1234567"',
    `primaryKey: "${HASH_LIKE}"`,
    `"key": "${HASH_LIKE}"`,
    `cache key: ${HASH_LIKE}`,
    `the token was added in commit ${HASH_LIKE}`,
    `csrf_token: "${KEY}"`,
    `"publicKey": "${KEY}"`,
    'key: com.example.app.settings.title',
    'secretName: my-app-database-credentials',
    'key=value1',
    `"task": "${HASH_LIKE}"`,
    `"pattern": "${KEY}"`,
    `"apiKeyTokenizer": "${KEY}"`,
  ])('%s', (text) => expect(found(text)).toEqual([]));
});

test('labels without end take time in proportion', () => {
  const started = performance.now();
  for (const unit of ['password', 'key: ', 'token="', 'secret (', '密码', 'api_key\n']) {
    found(unit.repeat(200_000));
  }
  expect(performance.now() - started).toBeLessThan(20_000);
}, 60_000);
