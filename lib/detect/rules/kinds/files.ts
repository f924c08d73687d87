import type { Kind } from './kind.ts';
import { PASSWORD, WORD } from './password.ts';

const LINE_END = '["\']?(?:\\r?\\n|$)';
const BASE64_LINES = `((?:[ \\t]{1,8}[\\w.-]{1,80}: ["']?[A-Za-z0-9\\+/]{4,4000}={0,2}${LINE_END}){1,30})`;
const TEXT_LINES = `((?:[ \\t]{1,8}[\\w.-]{1,80}: [^\\r\\n{|>]{1,1000}${LINE_END}){1,30})`;

/** The data of a manifest, whose kind is said before or, where a machine wrote it, behind. */
const manifest = (id: string, data: string, lines: string): Kind => [
  id,
  'kind:',
  `${data}:[ \\t]{0,3}\\r?\\n${lines}(?:(?<=kind: ["']?Secret\\b[^]{0,2500})|(?=[^]{0,400}?~ ["']?Secret\\b))`,
  { ...PASSWORD, before: 6_000, after: 6_000 },
];

/** Secrets in the files of well-known programs. */
export const FILES: readonly Kind[] = [
  [
    'netrc-password',
    'machine',
    `~\\s{1,4}[\\w.-]{1,100}\\s{1,8}login\\s{1,4}\\S{1,100}\\s{1,8}password\\s{1,4}${WORD}`,
    { ...PASSWORD, after: 380 },
  ],
  [
    'pgpass-password',
    ':5432: :5433: :6432: :*:',
    `(?<![:.])[\\w.\\*-]{1,100}~[\\w\\*.-]{1,63}:[\\w\\*.-]{1,63}:${WORD}`,
    { ...PASSWORD, before: 100 },
  ],
  [
    'password-hash',
    '$apr1$ $2a$ $2b$ $2x$ $2y$ $1$ $5$ $6$ $y$ $argon2id$ $argon2i$ $argon2d$ $scrypt$ ' +
      '$pbkdf2-sha256$ $pbkdf2-sha512$ pbkdf2_sha256$ pbkdf2_sha1$',
    '~(?:[\\w,=./\\+-]{1,86}\\$){1,4}[\\w./\\+]{20,88}={0,2}(?![\\w./$])',
  ],
  [
    'ldap-password-hash',
    '{SSHA} {SHA} {SMD5} {SSHA256} {SSHA512} {PBKDF2} {CRYPT}',
    '~[\\w\\+/=$.]{24,}',
  ],
  [
    'xml-password',
    '<password> <passphrase> <pwd> <secretkey> <secretaccesskey>',
    '~\\s{0,2}(?![{$%#])([^<>\\s]{1,200})\\s{0,2}</\\w{3,20}>',
    { ...PASSWORD, anyCase: true },
  ],
  [
    'wordpress-secret',
    'DB_PASSWORD AUTH_KEY LOGGED_IN_KEY NONCE_KEY AUTH_SALT LOGGED_IN_SALT NONCE_SALT',
    '(?<=define\\( ?["\'](?:SECURE_)?)~["\'], {0,20}["\'](?!put your)([^"\'\\n]{1,128})["\']',
    { ...PASSWORD, before: 24 },
  ],
  manifest('kubernetes-secret', 'data', BASE64_LINES),
  manifest('kubernetes-text-secret', 'stringData', TEXT_LINES),
  [
    'kubernetes-json-secret',
    '"kind"',
    '"(?:stringD|d)ata": ?\\{([^{}]{8,4000})\\}(?:(?<="kind": ?"Secret"[^]{0,5000})|(?=[^]{0,1000}?~: ?"Secret"))',
    { ...PASSWORD, before: 6_000, after: 6_000 },
  ],
  [
    'pypirc-password',
    '[pypi] [testpypi] [distutils]',
    `~[^[]{1,240}?\\npassword ?[:=] ?${WORD}`,
    { ...PASSWORD, after: 400 },
  ],
  [
    'password-variable',
    'PGPASSWORD MYSQL_PWD SSHPASS REDISCLI_AUTH MYSQL_ROOT_PASSWORD MARIADB_ROOT_PASSWORD ' +
      'POSTGRES_PASSWORD MONGO_INITDB_ROOT_PASSWORD RABBITMQ_DEFAULT_PASS SA_PASSWORD',
    `~["']? ?[:=] ?["']?(?!example|my-?secret|process\\.|os\\.)${WORD}`,
    PASSWORD,
  ],
  ['wifi-code', 'WIFI:', '~[^\\n]{0,80}?\\bP:((?:[^;\\\\\\n]|\\\\.){4,63});', PASSWORD],
  ['wifi-password', 'psk=', `~(?:["']([^"'\\n]{8,63})["']|[a-f0-9]{64})`, PASSWORD],
  [
    'otpauth-secret',
    'otpauth://',
    '~[!#-&(-;=?-_a-z]{1,200}?secret=([A-Za-z2-7]{16,})',
    { after: 400 },
  ],
];
