import type { Kind } from './kind.ts';
import { PASSWORD, WORD } from './password.ts';

/** The values of a mapping in YAML or of an object in JSON: in quotes, or up to the end of the line or a comment. */
const VALUES =
  /(?<=(?:^[ \t]+["']?|[{,]\s{0,20}")[\w.-]{1,80}["']?: {0,3}["']?)(?:(?<=")(?:[^"\\\r\n]|\\.)+|(?<=')[^'\r\n]+|(?<=[: ])[^\s"'{}[\]|>&*!,][^\r\n]*?(?=\s*$|\s+#))/gm;

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
    `(?<![:.])[\\w.*-]{1,60}~[\\w*.-]{1,63}:[\\w*.-]{1,63}:(?![^:\\n]{0,32}:/)${WORD}`,
    PASSWORD,
  ],
  [
    'password-hash',
    '$apr1$ $2a$ $2b$ $2x$ $2y$ $1$ $5$ $6$ $y$ $argon2id$ $argon2i$ $argon2d$ $scrypt$ $pbkdf2-sha ' +
      'pbkdf2_sha256$ pbkdf2_sha1$ {SSHA} {SHA} {SMD5} {SSHA256} {SSHA512} {PBKDF2} {CRYPT}',
    '~(?:[\\w,=./+-]{1,86}\\$){0,4}[\\w./+]{20,88}={0,2}(?![\\w./$])',
  ],
  [
    'wordpress-secret',
    'define(',
    `~ ?["']\\w{0,14}(?:_KEY|_SALT|_PASSWORD)["'], {0,20}["'](?!put your)([^"'\\n]{1,128})["']`,
    PASSWORD,
  ],
  // The kind of a manifest is said before its data or, where a machine wrote it, behind.
  [
    'kubernetes-secret',
    'kind: kind":',
    `(?:stringD|d)ata["']?:[ \\t]{0,3}(\\r?\\n(?:[ \\t]{1,8}[^\\r\\n]{1,4000}(?:\\r?\\n|$)){1,60}|\\{[^{}]{4,6000}\\})` +
      `(?:(?<=kind"?: ?["']?Secret\\b[^]{0,6000}?)|(?=[^]{0,400}?~ ?["']?Secret\\b))`,
    {
      ...PASSWORD,
      before: 6_000,
      after: 6_000,
      followedBy: / ?["'\\]{0,4}Secret\b/y,
      each: VALUES,
    },
  ],
  [
    'pypirc-password',
    '[pypi] [testpypi] index-servers',
    `~[^]{1,300}?\\npassword ?[:=] ?${WORD}`,
    PASSWORD,
  ],
  [
    'password-variable',
    '_ROOT_PASSWORD POSTGRES_PASSWORD _DEFAULT_PASS SA_PASSWORD',
    `\\w{0,16}~["']?(?:=|:(?! ?[A-Z][a-z]{2,20} [a-z])) ?["']?(?!example|my-?secret)${WORD}`,
    { ...PASSWORD, before: 16 },
  ],
  ['filezilla-password', 'encoding="base64">', '<Pass ~([\\w+/=]{4,128})<', { before: 6 }],
  [
    'json-web-key',
    '"kty" kty:',
    // The members of private keys and of symmetric ones.
    `(\\{(?=[^{}]{0,6000}?\\b[dk]["']?: ?["']([\\w-]{20,90}))[^{}]{0,6000}?~[^{}]{0,6000}\\})`,
    { nature: 'data', before: 6_000, after: 6_000 },
  ],
  ['otpauth-secret', 'otpauth://', '~[^\\s"\'<>]{1,200}?secret=([A-Za-z2-7]{16,})'],
  ['wifi-code', 'WIFI:', '~[^\\n]{0,80}?\\bP:((?:[^;\\\\\\n]|\\\\.){4,63});', PASSWORD],
  ['wifi-password', 'psk=', '~"([^"\\n]{8,63})"', PASSWORD],
];
