import { HEX, LETTERS, UPPER } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import { base64, digits, encodedUrl, hex } from '../shapes.ts';
import { oneOf, word } from './surroundings.ts';
import type { Maker, Makers } from './surroundings.ts';

const LABELS = [
  ...([
    'password',
    'api_key',
    'apiKey',
    'token',
    'secret',
    'client_secret',
    'access_token',
  ] as const),
  ...([
    'DB_PASSWORD',
    'STRIPE_SECRET_KEY',
    'OPENAI_API_KEY',
    'GITHUB_TOKEN',
    'auth_token',
  ] as const),
  ...(['passwd', 'private_key', 'AWS_SECRET_ACCESS_KEY', 'smtp_password', 'JWT_SECRET'] as const),
] as const;

/** Values that stand where a secret would. */
const VALUES: Makers = {
  'angle-brackets': oneOf(
    (random) => `<your-${word(random)}-api-key>`,
    () => '<your-api-key>',
    () => '<insert token here>',
  ),
  'angle-brackets-capitals': (random) => `<${word(random).toUpperCase()}_API_KEY>`,
  'your-key': (random) =>
    random.pick(['YOUR_API_KEY', 'YOUR_SECRET_KEY', 'your-api-key', 'your_api_key']),
  'your-key-here': (random) =>
    random.pick(['YOUR_TOKEN_HERE', 'your-api-key-here', 'YOUR-SECRET-HERE']),
  'your-vendor-key': (random) => `your-${word(random)}-${random.pick(['key', 'secret', 'token'])}`,
  'your-password': (random) =>
    random.pick(['your_password', 'yourpassword', 'your-strong-password']),
  'change-me': (random) =>
    random.pick(['changeme', 'change-me', 'CHANGEME', 'changeit', 'ChangeMe!']),
  'change-in-production': (random) =>
    random.pick([
      'change-me-in-production',
      'CHANGE_THIS_TO_A_RANDOM_STRING',
      'please-change-this-value',
    ]),
  'replace-me': (random) =>
    random.pick([
      'REPLACE_ME',
      'replace-with-your-token',
      'REPLACE_WITH_REAL_VALUE',
      'INSERT_YOUR_KEY_HERE',
    ]),
  'to-do': (random) => random.pick(['TODO', 'FIXME', 'TBD', 'todo-set-me']),
  'put-here': (random) =>
    random.pick(['put-your-key-here', 'paste_your_token_here', 'ENTER_YOUR_API_KEY']),
  'my-secret': (random) =>
    random.pick(['my-secret-token', 'mysecretpassword', 'my_api_key', 'some-secret-value']),
  dummy: (random) =>
    random.pick(['dummy', 'dummy-key', 'fake-token', 'fake_api_key_for_tests', 'not-a-real-key']),
  'test-value': (random) =>
    random.pick(['test', 'test-token', 'test_api_key', 'testing123', 'unit-test-secret']),
  example: (random) =>
    random.pick(['example', 'example-token', 'EXAMPLE_KEY', 'sample-api-key', 'demo-secret']),
  metasyntactic: (random) => random.pick(['foo', 'foobar', 'bar', 'baz']),
  'itself-again': (random) => random.pick(['password', 'secret', 'token', 'apikey', 'PASSWORD']),
  crosses: (random) => 'x'.repeat(8 + random.int(32)),
  'crosses-capital': (random) => 'X'.repeat(8 + random.int(32)),
  'crosses-grouped': (random) =>
    random.pick(['xxxx-xxxx-xxxx', 'XXXXX-XXXXX-XXXXX', 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx']),
  'openai-crosses': (random) => `sk-${'x'.repeat(4 + random.int(44))}`,
  'openai-dots': (random) =>
    random.pick(['sk-...', 'sk-proj-...', 'sk-…', 'sk-proj-…', 'sk-ant-...']),
  'openai-your-key': (random) =>
    random.pick(['sk-your-key-here', 'sk-YOUR_OPENAI_KEY', 'sk-ant-your-key']),
  'github-stars': (random) => `ghp_${'*'.repeat(8 + random.int(29))}`,
  'github-crosses': () => `ghp_${'x'.repeat(36)}`,
  'github-your-token': (random) =>
    random.pick(['ghp_your_token_here', 'github_pat_YOUR_TOKEN', 'ghp_XXXX']),
  'gitlab-crosses': () => `glpat-${'x'.repeat(20)}`,
  'slack-your-token': (random) =>
    random.pick(['xoxb-your-token', 'xoxb-your-bot-token-here', 'xoxp-XXXX-XXXX']),
  'slack-webhook': () =>
    `https://hooks.slack.com/services/T${'0'.repeat(8)}/B${'0'.repeat(8)}/${'X'.repeat(24)}`,
  'aws-example-id': (random) => `AKIA${random.pick(['IOSFODNN7', 'I44QH8DHB'])}EXAMPLE`,
  'aws-example-secret': (random) =>
    random.pick([
      'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
    ]),
  'google-crosses': () => `AIza${'X'.repeat(35)}`,
  'twilio-crosses': () => `AC${'X'.repeat(32)}`,
  'stripe-dots': (random) =>
    random.pick(['sk_test_...', 'sk_live_...', 'whsec_...', 'pk_test_xxx', 'sk_test_xxxxxxxx']),
  'sendgrid-dots': (random) => random.pick(['SG.xxxxx', 'SG.your-key', 'SG.XXXXXXXXXX.XXXXXXXXXX']),
  'jwt-dots': (random) =>
    random.pick(['eyJhbGciOi...', 'eyJ...', 'eyJhbGciOiJIUzI1NiIs…', '<JWT>']),
  'jwt-of-documentation': () =>
    [
      encodedUrl({ alg: 'HS256', typ: 'JWT' }),
      encodedUrl({ sub: '1234567890', name: 'John Doe', iat: 1516239022 }),
      'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
    ].join('.'),
  stars: (random) => '*'.repeat(3 + random.int(20)),
  bullets: (random) => '•'.repeat(6 + random.int(8)),
  hashes: (random) => '#'.repeat(8 + random.int(8)),
  'last-four': (random) => `${'*'.repeat(12)}${random.text(LETTERS, 4)}`,
  redacted: (random) =>
    random.pick(['REDACTED', '[REDACTED]', '<redacted>', '[MASKED]', '***REMOVED***', '(hidden)']),
  ellipsis: (random) => random.pick(['...', '…', '<...>', '[...]']),
  nothing: (random) => random.pick(['null', 'None', 'undefined', 'nil', 'false', "''", '""']),
  'zero-uuid': () => '00000000-0000-0000-0000-000000000000',
  'same-letter': (random) => random.text(LETTERS, 1).repeat(16 + random.int(24)),
  'same-digit': (random) => random.text('0123456789', 1).repeat(12 + random.int(28)),
  'sequence-hex': (random) => HEX.repeat(3).slice(0, random.pick([16, 32, 40])),
  'sequence-letters': (random) => 'abcdefghijklmnopqrstuvwxyz'.slice(0, 12 + random.int(15)),
  'sequence-mixed': (random) =>
    random.pick(['1234567890abcdef', 'abc123def456', '1234567890', 'abcd1234efgh5678']),
  'keyboard-row': (random) => random.pick(['qwertyuiop', 'asdfghjkl']),
  'shell-variable': (random) => `$${name(random)}`,
  'shell-variable-braces': (random) => `\${${name(random)}}`,
  'shell-default': (random) => `\${${name(random)}:-}`,
  'shell-substitution': (random) =>
    random.pick([
      '$(cat /run/secrets/db_password)',
      `$(pass show ${word(random)}/token)`,
      `$(op read op://dev/${word(random)}/password)`,
      '$(openssl rand -hex 32)',
    ]),
  'windows-variable': (random) => `%${name(random)}%`,
  'powershell-variable': (random) => `$env:${name(random)}`,
  'actions-secret': (random) => `\${{ secrets.${name(random)} }}`,
  mustache: (random) => random.pick([`{{ ${word(random)}_token }}`, `{{${word(random)}ApiKey}}`]),
  'helm-value': (random) => `{{ .Values.${word(random)}.apiKey | quote }}`,
  'jinja-vault': (random) => `{{ vault_${word(random)}_password }}`,
  'vault-path': (random) =>
    random.pick([`vault:secret/data/${word(random)}#token`, `secret/data/${word(random)}/token`]),
  'onepassword-reference': (random) => `op://Production/${word(random)}/credential`,
  'secrets-manager-name': (random) =>
    `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${word(random)}-token`,
  'key-vault-reference': (random) =>
    `@Microsoft.KeyVault(SecretUri=https://${word(random)}.vault.azure.net/secrets/token)`,
  'cloudformation-resolve': (random) =>
    `{{resolve:secretsmanager:${word(random)}:SecretString:password}}`,
  'home-assistant-secret': (random) => `!secret ${word(random)}_password`,
  'secret-file': (random) => `/run/secrets/${word(random)}_password`,
  sops: (random) =>
    `ENC[AES256_GCM,data:${base64(random, 18)},iv:${base64(random, 32)},tag:${base64(random, 16)},type:str]`,
  'chinese-your-key': (random) =>
    random.pick(['你的密钥', '<你的 API Key>', '你的token', '您的密码']),
  'chinese-replace': (random) =>
    random.pick(['请替换为你的密钥', '在此填写密钥', '替换成自己的token', '这里填你的密码']),
  'german-your-key': (random) =>
    random.pick(['<Ihr-API-Schlüssel>', 'DEIN_TOKEN', 'hier-dein-passwort']),
  'french-your-key': (random) =>
    random.pick(['<votre-clé-api>', 'VOTRE_JETON', 'votre_mot_de_passe']),
};

/** Expressions that fetch a secret from elsewhere: no quotes around them. */
const EXPRESSIONS: Makers = {
  'node-environment': (random) => `process.env.${name(random)}`,
  'node-environment-bang': (random) => `process.env['${name(random)}'] ?? ''`,
  'vite-environment': (random) => `import.meta.env.VITE_${name(random)}`,
  'python-getenv': (random) =>
    random.pick([`os.getenv("${name(random)}")`, `os.environ["${name(random)}"]`]),
  'java-getenv': (random) => `System.getenv("${name(random)}")`,
  'go-getenv': (random) => `os.Getenv("${name(random)}")`,
  'ruby-environment': (random) =>
    random.pick([`ENV['${name(random)}']`, `ENV.fetch("${name(random)}")`]),
  'php-environment': (random) =>
    random.pick([`env('${name(random)}')`, `getenv('${name(random)}')`]),
  'rust-environment': (random) => `env::var("${name(random)}")?`,
  'terraform-variable': (random) =>
    random.pick([`var.${word(random)}_password`, `random_password.${word(random)}.result`]),
  'prompted-for': (random) =>
    random.pick([
      'getpass()',
      'read_secret()',
      `input("${word(random)} token: ")`,
      'await prompt()',
    ]),
};

/** Whole texts, not values. */
const TEXTS: Makers = {
  'url-user-password': (random) =>
    `${random.pick(['DATABASE_URL', 'MONGO_URL'])}=${random.pick(['postgres', 'mysql', 'mongodb'])}://username:password@${random.pick(['localhost', 'hostname', 'db.example.com'])}:5432/${word(random)}`,
  'url-capitals': (random) =>
    `DATABASE_URL=${random.pick(['postgresql', 'mysql', 'redis'])}://USER:PASSWORD@HOST:PORT/${random.pick(['DATABASE', 'DB_NAME', '0'])}`,
  'url-variables': (random) =>
    `${random.pick(['postgres', 'amqp', 'redis'])}://\${DB_USER}:\${DB_PASSWORD}@${word(random)}:5432/app`,
  'url-angle-brackets': (random) =>
    `mongodb+srv://<username>:<password>@cluster0.mongodb.net/${word(random)}?retryWrites=true`,
  'curl-variable': (random) =>
    `curl -H "Authorization: Bearer $${name(random)}" https://api.example.com/v1/${word(random)}s`,
  'curl-placeholder': (random) =>
    `curl -u username:password -X ${random.pick(['GET', 'POST'])} https://api.example.com/${word(random)}`,
  'bearer-placeholder': (random) =>
    `Authorization: Bearer ${random.pick(['<token>', '{token}', 'YOUR_ACCESS_TOKEN', '$TOKEN', '<your token here>'])}\nX-Request: ${word(random)}`,
  'private-key-dots': (random) =>
    `-----BEGIN ${random.pick(['', 'RSA ', 'EC '])}PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\nfor the ${word(random)} service`,
  'private-key-comment': (random) =>
    `Paste the key of the ${word(random)}, from the line -----BEGIN PRIVATE KEY----- on.`,
  'npmrc-variable': (random) =>
    `//registry.npmjs.org/:_authToken=\${NPM_TOKEN}\nsave-exact=true\n@${word(random)}:registry=https://npm.example.com/`,
  'secret-key-reference': (random) =>
    `env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: ${word(random)}-credentials\n        key: password`,
  'docker-compose-variables': (random) =>
    `services:\n  ${word(random)}:\n    environment:\n      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:?not set}\n      API_KEY: \${API_KEY}`,
  'environment-example': (random) =>
    `# copy to .env and fill in\n${name(random)}=\nDB_PASSWORD=\nPORT=${3000 + random.int(900)}\nAPI_TOKEN=`,
  'ansible-vault': (random) =>
    `db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  ${hex(random, 80)}\n  ${hex(random, 62)}`,
  'sealed-secret': (random) =>
    `kind: SealedSecret\nmetadata:\n  name: ${word(random)}\nspec:\n  encryptedData:\n    token: AgB${base64(random, 240)}`,
  'workflow-secrets': (random) =>
    `- uses: actions/setup-node@v4\n- run: npm publish\n  env:\n    NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}\n    ${name(random)}: \${{ secrets.${name(random)} }}`,
};

export const PLACEHOLDERS: Makers = {
  ...renamed(VALUES, (value) => (random) => assigned(random.pick(LABELS), value(random), random)),
  ...renamed(EXPRESSIONS, (value) => (random) => computed(value(random), random)),
  ...renamed(TEXTS, (text) => text),
};

function renamed(makers: Makers, map: (maker: Maker) => Maker): Makers {
  return Object.fromEntries(
    Object.entries(makers).map(([id, maker]) => [`placeholder-${id}`, map(maker)]),
  );
}

function name(random: Random): string {
  return `${word(random).toUpperCase()}_${random.pick(['API_KEY', 'TOKEN', 'SECRET', 'PASSWORD'])}`;
}

/** As configuration, data, code or a message has it; beside it stands a line that is harmless. */
function assigned(label: string, value: string, random: Random): string {
  return random.pick([
    () => `PORT=${digits(random, 4)}\n${label}=${value}`,
    () => `export ${label.toUpperCase()}="${value}"\nexport REGION=${random.pick(['eu', 'us'])}`,
    () => `{\n  "host": "${word(random)}.example.com",\n  "${label}": "${value}"\n}`,
    () => `${word(random)}:\n  retries: ${random.int(9)}\n  ${label}: ${value}`,
    () =>
      `const ${random.text(UPPER, 1).toLowerCase()}Client = create({ ${label}: '${value}', timeout: ${digits(random, 3)} });`,
    () => `${label} = "${value}"  # ${word(random)}`,
    () => `${label}: ${value}\nenvironment: ${random.pick(['staging', 'production'])}`,
    () => `Set the ${label} to ${value} and restart the ${word(random)}.`,
    () => `请把 ${label} 设置为 ${value}，然后重启 ${word(random)} 服务。`,
    () => `mycli ${word(random)} --${label.toLowerCase().replaceAll('_', '-')} ${value} --verbose`,
  ])();
}

function computed(expression: string, random: Random): string {
  const label = random.pick([
    'password',
    'apiKey',
    'token',
    'clientSecret',
    'accessToken',
  ] as const);
  return random.pick([
    `const ${label} = ${expression};\nawait connect(${word(random)}, ${label});`,
    `${label} = ${expression}\n${word(random)} = connect(${label}=${label})`,
    `{ ${label}: ${expression}, retries: ${random.int(9)}, name: '${word(random)}' }`,
    `String ${label} = ${expression};\nlog.info("connecting to ${word(random)}");`,
    `Why is ${expression} empty when I pass it as ${label} to the ${word(random)} client?`,
  ]);
}
