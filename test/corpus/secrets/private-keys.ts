import type { Random } from '../../fixtures/secrets/random.ts';
import { base64, bytes, hex } from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import {
  base64From,
  crc24,
  ecBody,
  lines,
  opensshBody,
  pem,
  pkcs8Body,
  pkcs8EcBody,
  pkcs8Ed25519Body,
  rsaBody,
} from './key-formats.ts';
import { NOT_FOR_CONNECTIONS, NOT_FOR_ESCAPED, NOT_FOR_FILES } from './never.ts';

const PEM_NAMES = ['PRIVATE_KEY', 'TLS_KEY', 'privateKey'] as const;
const PEM_SOURCE = 'https://www.rfc-editor.org/rfc/rfc7468';
const SSH_SOURCE = 'https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key';

/** RFC 1421, 4.6: how OpenSSL says that a key in the old form has a pass phrase. */
function encryptedHeaders(random: Random): string {
  return `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${hex(random, 32).toUpperCase()}\n\n`;
}

/** A binary packet of a secret key (RFC 9580, 5.5.3), armoured. */
function pgp(random: Random): string {
  const packet = Buffer.concat([Buffer.from([0x95, 0x07, 0x4e, 0x04]), bytes(random, 620)]);
  const body = lines(packet.toString('base64'), 64);
  return [
    '-----BEGIN PGP PRIVATE KEY BLOCK-----',
    ...['', body, crc24(packet), '-----END PGP PRIVATE KEY BLOCK-----'],
  ].join('\n');
}

function putty(random: Random): string {
  return [
    'PuTTY-User-Key-File-3: ssh-ed25519',
    'Encryption: none',
    'Comment: deploy key',
    'Public-Lines: 2',
    lines(base64From(random, 'AAAAC3NzaC1lZDI1NTE5AAAAI', 51), 64),
    'Private-Lines: 1',
    base64From(random, 'AAAAI', 36),
    `Private-MAC: ${hex(random, 64)}`,
  ].join('\n');
}

/** Private keys in all their forms. */
export const PRIVATE_KEYS: readonly SecretKind[] = [
  {
    id: 'rsa-private-key',
    source: PEM_SOURCE,
    names: PEM_NAMES,
    called: ['private key', '私钥'],
    never: NOT_FOR_FILES,
    make: (random) => pem('RSA PRIVATE KEY', rsaBody(random)),
  },
  {
    id: 'ec-private-key',
    source: 'https://www.rfc-editor.org/rfc/rfc5915',
    names: PEM_NAMES,
    called: ['EC private key', 'EC 私钥'],
    never: NOT_FOR_FILES,
    make: (random) => pem('EC PRIVATE KEY', ecBody(random)),
  },
  {
    id: 'dsa-private-key',
    source: PEM_SOURCE,
    names: PEM_NAMES,
    called: ['DSA private key', 'DSA 私钥'],
    never: NOT_FOR_FILES,
    make: (random) => pem('DSA PRIVATE KEY', base64From(random, 'MIIBuwIBAAKBgQD', 447)),
  },
  {
    id: 'pkcs8-private-key',
    source: 'https://www.rfc-editor.org/rfc/rfc5958',
    names: PEM_NAMES,
    called: ['private key', '私钥'],
    never: NOT_FOR_FILES,
    make: (random) => pem('PRIVATE KEY', pkcs8Body(random)),
  },
  {
    id: 'pkcs8-ed25519-private-key',
    source: 'https://www.rfc-editor.org/rfc/rfc8410',
    names: PEM_NAMES,
    called: ['Ed25519 private key', 'Ed25519 私钥'],
    never: NOT_FOR_FILES,
    make: (random) => pem('PRIVATE KEY', pkcs8Ed25519Body(random)),
  },
  {
    // https://developer.apple.com/help/account/configure-app-capabilities/create-a-private-key: a .p8 file.
    id: 'pkcs8-ec-private-key',
    source: 'https://developer.apple.com/help/account/keys/create-a-private-key/',
    names: ['AUTH_KEY_P8', 'APNS_KEY', 'privateKey'],
    called: ['Apple .p8 key', '苹果 p8 密钥'],
    never: NOT_FOR_FILES,
    make: (random) => pem('PRIVATE KEY', pkcs8EcBody(random)),
  },
  {
    id: 'pkcs8-encrypted-private-key',
    source: 'https://www.rfc-editor.org/rfc/rfc5958',
    names: PEM_NAMES,
    called: ['encrypted private key', '加密的私钥'],
    never: NOT_FOR_FILES,
    make: (random) =>
      pem(
        'ENCRYPTED PRIVATE KEY',
        base64From(random, 'MIIFLTBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQI', 1329),
      ),
  },
  {
    id: 'rsa-encrypted-private-key',
    source: 'https://www.rfc-editor.org/rfc/rfc1421',
    names: PEM_NAMES,
    called: ['encrypted private key', '加密的私钥'],
    never: NOT_FOR_FILES,
    make: (random) => pem('RSA PRIVATE KEY', base64(random, 1200), encryptedHeaders(random)),
  },
  {
    id: 'openssh-private-key',
    source: SSH_SOURCE,
    names: ['SSH_PRIVATE_KEY', 'DEPLOY_KEY', 'id_ed25519'],
    called: ['SSH private key', 'SSH 私钥'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines(opensshBody(random, false), 70)}\n-----END OPENSSH PRIVATE KEY-----`,
  },
  {
    id: 'openssh-encrypted-private-key',
    source: SSH_SOURCE,
    names: ['SSH_PRIVATE_KEY', 'DEPLOY_KEY'],
    called: ['SSH key', 'SSH 密钥'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines(opensshBody(random, true), 70)}\n-----END OPENSSH PRIVATE KEY-----`,
  },
  {
    id: 'ssh2-encrypted-private-key',
    source: 'https://www.rfc-editor.org/rfc/rfc4716',
    names: ['SSH_PRIVATE_KEY'],
    called: ['SSH2 private key', 'SSH2 私钥'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: "deploy"\n${lines(base64(random, 640), 70)}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----`,
  },
  {
    id: 'pgp-private-key',
    source: 'https://www.rfc-editor.org/rfc/rfc9580',
    names: ['GPG_PRIVATE_KEY', 'PGP_PRIVATE_KEY', 'SIGNING_KEY'],
    called: ['GPG private key', 'GPG 私钥'],
    never: NOT_FOR_FILES,
    make: pgp,
  },
  {
    id: 'putty-private-key',
    source: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
    names: ['PPK'],
    called: ['PuTTY key file', 'PuTTY 密钥文件'],
    never: NOT_FOR_FILES,
    make: putty,
  },
  {
    id: 'truncated-private-key',
    source: PEM_SOURCE,
    names: PEM_NAMES,
    called: ['first half of the key', '私钥的前半部分'],
    never: NOT_FOR_FILES,
    make: (random) => pem('RSA PRIVATE KEY', rsaBody(random)).split('\n').slice(0, 8).join('\n'),
  },
  {
    id: 'quoted-private-key',
    source: PEM_SOURCE,
    names: PEM_NAMES,
    called: ['key from the mail', '邮件里的私钥'],
    never: NOT_FOR_FILES,
    make: (random) => pem('PRIVATE KEY', pkcs8Body(random)).replace(/^/gm, '> '),
  },
  {
    id: 'indented-private-key',
    source: PEM_SOURCE,
    names: PEM_NAMES,
    called: ['key in the YAML file', 'YAML 里的私钥'],
    never: NOT_FOR_FILES,
    make: (random) => `tls.key: |\n${pem('PRIVATE KEY', pkcs8Body(random)).replace(/^/gm, '    ')}`,
  },
  {
    id: 'windows-private-key',
    source: PEM_SOURCE,
    names: PEM_NAMES,
    called: ['private key', '私钥'],
    never: NOT_FOR_FILES,
    make: (random) => pem('RSA PRIVATE KEY', rsaBody(random)).replaceAll('\n', '\r\n'),
  },
  {
    id: 'escaped-private-key',
    source: 'https://firebase.google.com/docs/admin/setup',
    names: ['FIREBASE_PRIVATE_KEY', 'GOOGLE_PRIVATE_KEY', 'private_key'],
    called: ['private key in one line', '单行私钥'],
    never: NOT_FOR_ESCAPED,
    make: (random) => `${pem('PRIVATE KEY', pkcs8Body(random))}\n`.replaceAll('\n', String.raw`\n`),
  },
  {
    id: 'windows-escaped-private-key',
    source: PEM_SOURCE,
    names: ['PRIVATE_KEY', 'private_key'],
    called: ['private key in one line', '单行私钥'],
    never: NOT_FOR_ESCAPED,
    make: (random) => pem('RSA PRIVATE KEY', rsaBody(random)).replaceAll('\n', String.raw`\r\n`),
  },
  {
    id: 'base64-private-key',
    source: PEM_SOURCE,
    names: ['PRIVATE_KEY_BASE64', 'SSH_PRIVATE_KEY_B64', 'JWT_PRIVATE_KEY'],
    called: ['key in base64', 'base64 编码的私钥'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) => Buffer.from(`${pem('PRIVATE KEY', pkcs8Body(random))}\n`).toString('base64'),
  },
];
