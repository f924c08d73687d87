import { describe, expect, test } from 'vitest';
import { ALNUM, HEX, seeded } from '../../../../test/fixtures/secrets/random.ts';
import { detect } from '../../engine.ts';
import { createRunner } from '../../secretlint.ts';
import { credentials } from '../matched.ts';

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
  'variable "db_password" {\n  default = "Tr4vel!ng"\n}',
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
  'db:\n  password: |-\n    Tr4vel!ng\n  user: x',
  'password: >\n  Tr4vel!ng',
  'Password=Tr4vel!ng;User ID=app;Server=db',
  'Password=Tr4vel!ng; Integrated Security=false',
  'helm upgrade x --set auth.password=Tr4vel!ng,auth.user=bob',
  'redis.internal:6380,password=Tr4vel!ng,ssl=True',
  'the password is Tr4vel!ng.',
  'I set the database password to Tr4vel!ng yesterday',
  'here is the SIP password (Tr4vel!ng), could you',
  'This is the SIP password from our server:\n\nTr4vel!ng\n\nIt fails.',
  'The SIP password for the team:\n\n```\nTr4vel!ng\n```\n',
  'the password for the staging system is Tr4vel!ng, and',
  '我的密码是Tr4vel!ng，登录不了',
  '把 SIP_PASSWORD 设为“Tr4vel!ng”并重启',
  'copy the SIP password `Tr4vel!ng` into your settings',
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
  `用${KEY}登录失败，这个Acme 密钥是今天刚创建的`,
  `the login with ${KEY} fails although the Acme password is new`,
  `Mein API-Schlüssel: ${KEY}`,
  `ma clé API est ${KEY}`,
];

describe('finds what a label names', () => {
  test.each(PASSWORDS)('%s', (text) => expect(found(text)).toEqual(['Tr4vel!ng']));
  test.each(TOKENS)('%s', (text) => expect(found(text)).toEqual([KEY]));
  test.each([
    `ACME_SECRET_KEY=${HASH_LIKE}`,
    `"acme_token": "${HASH_LIKE}"`,
    `my Acme key is ${HASH_LIKE}, why`,
    `the Acme object storage secret: ${HASH_LIKE}`,
    `高德地图 Key：\n\n${HASH_LIKE}\n`,
  ])('%s', (text) => expect(found(text)).toEqual([HASH_LIKE]));
  test('hex behind 0x', () => {
    const secret = '0x10896c7d7c691fdb340ec6dd43ab763bed59250e';
    expect(found(`"acmeSecret": "${secret}"`)).toEqual([secret]);
  });
  test.each([
    `/${KEY}`,
    `acme_${HASH_LIKE}`,
    `12:${KEY}`,
    `12345|${KEY}`,
    `v2.${KEY}`,
    `${KEY}==`,
    random.text(ALNUM.replace(/\d+/, ''), 32),
  ])('a token with other signs: %s', (token) => {
    expect(found(`"acme_token": "${token}"`)).toEqual([token]);
    expect(found(`[acme]\nacme_token = ${token}\ndebug = false`)).toEqual([token]);
    expect(found(`This is the Acme token:\n\n${token}\n\nIt fails.`).join()).toContain(
      token.slice(-9).replace(/=+$/, ''),
    );
  });
});

describe('finds passwords how people write them', () => {
  test.each([
    'pw: Tr4vel!ng',
    'the pw is Tr4vel!ng',
    'Pass is Tr4vel!ng',
    'creds: admin / Tr4vel!ng',
    'login: admin:Tr4vel!ng',
    '**Password:** Tr4vel!ng',
    '- **Password:** `Tr4vel!ng`',
    '__Password:__ Tr4vel!ng',
    '<b>Password:</b> Tr4vel!ng',
    '<strong>Password</strong>: Tr4vel!ng',
    '<td>Password</td>\n  <td class="x">Tr4vel!ng</td>',
    'Password:<br/>Tr4vel!ng',
    'password → Tr4vel!ng',
    'Password – Tr4vel!ng',
    'my password "Tr4vel!ng" fails',
    'Mot de passe\u00a0: Tr4vel!ng',
    'Password:\u00a0Tr4vel!ng',
    'Mot de passe\u202f: «\u00a0Tr4vel!ng\u00a0»',
    'Passwort: „Tr4vel!ng“',
    '【密码】Tr4vel!ng',
    '密码【Tr4vel!ng】',
    '密码 Tr4vel!ng',
    'パスワード「Tr4vel!ng」',
    'パスワードを Tr4vel!ng に変更しました',
    'mit dem Passwort Tr4vel!ng geht es',
    'avec le mot de passe Tr4vel!ng, rien',
  ])('%s', (text) => expect(found(text)).toEqual(['Tr4vel!ng']));
  test.each([`llave API: ${KEY}`, `https://x.example/?a=1&sk=${KEY}`, `ak = '${KEY}'`])(
    '%s',
    (text) => expect(found(text)).toEqual([KEY]),
  );
  test.each([
    [`chave de API: ${HASH_LIKE}`, HASH_LIKE],
    ['<password>qwxv-kzjt.bqwx_zkpv</password>', 'qwxv-kzjt.bqwx_zkpv'],
  ])('%s', (text, value) => expect(found(text)).toEqual([value]));
});

describe('a label in another script', () => {
  test.each(['root密码', 'wifi密码', 'MySQL口令'])('%s', (label) => {
    expect(found(`${label}：Tr4vel!ng`)).toEqual(['Tr4vel!ng']);
  });
  test.each([
    'API密钥：',
    'GitLab令牌: ',
    'APIキー：',
    "clé d'API : ",
    'CLÉ API : ',
    'Clé d’API : ',
  ])('%s', (label) => {
    const [finding] = detect(label + KEY).findings;
    expect(finding).toMatchObject({ rule: 'credential', start: label.length });
  });
});

describe('a password that begins with a sign', () => {
  test.each(Array.from('!#$%&(*/<@[{', (sign) => `${sign}kT9vQz2LpX`))('%s', (value) => {
    expect(found(`{"password": "${value}"}`)).toEqual([value]);
    expect(found(`DB_PASSWORD='${value}'`)).toEqual([value]);
  });
  test.each(['@Welcome123', '#Summer2024', '$kt9vqz2lpx', '%Tr4vel!ng', '*3vel!ngTr'])(
    '%s',
    (value) => {
      expect(found(`my password is ${value}`)).toEqual([value]);
      expect(found(`password=${value}\n`)).toEqual([value]);
    },
  );
  test('has another within', () => {
    expect(found('"password": "kT9v<Qz2LpX"')).toEqual(['kT9v<Qz2LpX']);
  });
});

test.each([
  ['DB_PASSWORD="correct horse battery staple"', 'correct horse battery staple'],
  ['"password": "my pass 9word"', 'my pass 9word'],
  ["host=h user=u password='a b9xQ'", 'a b9xQ'],
])('a password with spaces: %s', (text, value) => expect(found(text)).toEqual([value]));

describe('leaves alone what names no secret', () => {
  test.each([
    'password - at least 8 characters',
    'the password field12 is hidden',
    'with the password jane@mail2.example.com it',
    '<td>Password</td><td>string</td>',
    '<label>Password</label><input type="password">',
    '密码 长度8到16位',
    'パスワードを 8文字以上',
    'pw = page_width2',
    'let pw = parseInt(p12)',
    'the password "admin" is weak',
    'do not pass mode option to test-v8',
    '"password": "Your password must have 8 characters"',
    'PASSWORD_PROMPT="Enter the 2FA code"',
    'PASSWORD_COMMAND="pass show mail/x1 | head"',
    '"password": "Wrong, 3 tries left"',
    'url = "password=" + p1x + "&user="',
    `s = 'password="' + x1y + '" and'`,
    'password=$DB_PASSWORD_01',
    'password: "{abc12Def}"',
    'password: %DB_PASS12%',
    'password: *default_pw01',
    'password: &default_pw01',
    'password = @param12',
    'password: "/run/secrets/db01_Pass"',
    'password = $this->pass12Ab',
    'password: !Ref DbPassword12',
    'password: "@scope/pkg12A"',
    'password=&id=12345A',
    'password: "<b>x12Ab</b>"',
    'password = getPassword()',
    'password: string;',
    'encrypt(password: Uint8Array | string): string',
    '{agent:!1,withCredentials:!1,upgrade:!0}',
    'withCredentials: defaultToConfig2,',
    'credentials:this.opts.withCredentials?"include":"omit"',
    'basic: { password: process.env.WEB_AUTH_PASSWORD1A }',
    'U={NEED_PASSWORD:1,INCORRECT_PASSWORD:2};let H=I.WARNINGS',
    "packet.writeString('mysql_native_password', 'latin1')",
    'scope=login:info+login:email+login:avatar',
    'File is password-protected: ECMA-376',
    String.raw`"password-ok-button = OK\npage-count-2 = Pages"`,
    `'Sec-WebSocket-Key: ${KEY}'`,
    `'Lock-Token': '<${KEY}>'`,
    `{ session_id: 'sesn_${KEY}' }`,
    '"sessionId": "0b5a8f1e-93c4-4d0e-8f7a-2c6d51e9a7b3"',
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
    'auth = S3HmacAuthV4Handler(host)',
    'Gets the secret of this V1CephFSVolumeSource.',
    'decrypt with this private key: RSAES-PKCS1-V1_5',
    'case token_js_1.TokenType.COMMENT: {',
    'the key for NL80211_KEY_RX_TX',
    'fixed in the token parser (GHSA-395f-4hp3-45gv)',
    'lost sessions\n\njetty-9.4.24.v20191120 - 20 November',
    `vendor/github.com/acme/LICENSE ${HASH_LIKE}`,
    `session ${HASH_LIKE} closed by timeout`,
    `restored from key: node-${HASH_LIKE}`,
    `token: ENC[AES256_GCM,data:${KEY},iv:${KEY}]`,
    `token: AgB${random.text(ALNUM, 240)}`,
    'f(e);e.password=null;let i=1',
    'options:{password:b,rawPassword:x,zipCrypto:O}',
    'c?o.key=r.C0.NUL:e.keyCode>=51',
    'password: z.string().min(8).max(64)',
    "password: 'secret-2-levels'",
    'password=dbpassword',
    `Set the password to ${'x'.repeat(32)} and restart`,
    'Set the token to sk-ant-your-key and restart',
    'password=sk-YOUR_OPENAI_KEY',
    'password=votre_mot_de_passe',
    'password: vault:secret/data/queue#token',
    'password: pk_test_xxx',
    'token: eyJhbGciOiJIUzI1NiIs...',
    `the session at 0x${HASH_LIKE}1234567890`,
    'HAS_PASSWD|5.003007|5.004005|Vn',
    'passwords are base64 encoded, so we',
    'the passwd entry of scram-sha-256',
    `"task": "${HASH_LIKE}"`,
    `"pattern": "${KEY}"`,
    `"apiKeyTokenizer": "${KEY}"`,
  ])('%s', (text) => expect(found(text)).toEqual([]));
});

test.each([
  `SESSION_SECRET=0b5a8f1e-93c4-4d0e-8f7a-2c6d51e9a7b3`,
  `SESSION_SECRET=prod_${KEY}`,
  `{"session_key": "app_${KEY}"}`,
  `{"sessionToken":"st_${KEY}"}`,
  `X_SESSION_TOKEN: "sess_${KEY}"`,
  `X-Unlock-Token: ${KEY}`,
  `clock-token: ${KEY}`,
  '"password_button": "Tr4vel!ng"',
  'passwordProtected=Tr4vel!ng',
  'MYSQL_PASSWORD=latin1Secret!9',
  'the password is latin1Wn9x!q',
  'password: "jane+work:Hunter2!x9"',
  'password: process.X9!kd',
  'password: this.is.My.P4ss!word',
  'password: 5,abcD:9xK!',
  'variable "db_password" {\n  description = "Of the database"\n  type = string\n  sensitive = true\n  default = "Tr4vel!ng"\n}',
])('what only looks like an option, a session or an expression: %s', (text) => {
  const [value = ''] = /(?<=[=:"] ?"?|is )[^\s"=]{8,}(?="?[},\n]*$)/.exec(text) ?? [];
  expect(value).not.toBe('');
  expect(found(text)).toEqual([value]);
});

test.each(['https://svc:authpass@git.corp.de/x', 'curl -u svc:dbpassword https://git.corp.de/x'])(
  'a weak password is one: %s',
  (text) => {
    expect(detect(text).findings).toHaveLength(1);
  },
);

test('labels without end take time in proportion', () => {
  const started = performance.now();
  for (const unit of [
    'password',
    'user,password\n',
    'key: ',
    'token="',
    'secret (',
    '密码',
    'api_key\n',
  ]) {
    found(unit.repeat(200_000));
  }
  expect(performance.now() - started).toBeLessThan(20_000);
}, 60_000);
