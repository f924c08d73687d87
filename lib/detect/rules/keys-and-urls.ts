import { tokenRule } from './types.ts';
import type { Rule } from './types.ts';

const KEYS: readonly Rule[] = [
  tokenRule({
    id: 'private-key',
    nature: 'key',
    reports: { privatekey: ['PrivateKey'], 'private-key-forms': ['PEM_PRIVATE_KEY'] },
    publicPrefix: /^/,
  }),
  tokenRule({
    id: 'pgp-private-key',
    nature: 'key',
    reports: { 'private-key-forms': ['PGP_PRIVATE_KEY'] },
    publicPrefix: /^/,
  }),
  tokenRule({
    id: 'putty-private-key',
    nature: 'key',
    reports: { 'private-key-forms': ['PUTTY_PRIVATE_KEY'] },
    publicPrefix: /^/,
  }),
];

/**
 * The password alone, so that user, host and database stay readable. The pattern runs to the next white space,
 * and what comes after the last `@` is the host.
 */
const PASSWORD = /^[a-z0-9+:]*:\/\/[^:@/]*:(\S*)@/di;

function connectionRule(id: string, messageId: string): Rule {
  return tokenRule({
    id,
    nature: 'password',
    reports: { 'database-connection-string': [messageId] },
    publicPrefix: /^/,
    keep: PASSWORD,
  });
}

const URLS: readonly Rule[] = [
  tokenRule({
    id: 'basic-auth-url',
    nature: 'password',
    confidence: 'medium',
    reports: { basicauth: ['BasicAuth'] },
    publicPrefix: /^/,
    keep: /^[a-z]+:\/\/[^:@/]*:([^@]*)@/d,
  }),
  connectionRule('mongodb-connection-string', 'MongoDBConnection'),
  connectionRule('mysql-connection-string', 'MySQLConnection'),
  connectionRule('postgresql-connection-string', 'PostgreSQLConnection'),
];

export const KEYS_AND_URLS: readonly Rule[] = [...KEYS, ...URLS];
