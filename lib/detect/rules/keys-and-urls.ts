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
 * The pattern runs to the next white space: past the closing quote, the bracket, and in Chinese past
 * the end of the sentence. Kept is what can stand in a URL after the last `@`.
 */
const CONNECTION = /^(\S*@[\w.~:/?#[\]!$&()*+,;=%-]*[\w/=%~*-])/d;

function connectionRule(id: string, messageId: string): Rule {
  return tokenRule({
    id,
    nature: 'password',
    reports: { 'database-connection-string': [messageId] },
    publicPrefix: /^[a-z0-9+:]*?:\/\/[^:@/]*:/i,
    keep: CONNECTION,
  });
}

const URLS: readonly Rule[] = [
  tokenRule({
    id: 'basic-auth-url',
    nature: 'password',
    confidence: 'medium',
    reports: { basicauth: ['BasicAuth'] },
    publicPrefix: /^[a-z]+:\/\/[^:@/]*:/,
    // The pattern takes brackets for a part of the host name.
    keep: /^([^()]+)/d,
  }),
  connectionRule('mongodb-connection-string', 'MongoDBConnection'),
  connectionRule('mysql-connection-string', 'MySQLConnection'),
  connectionRule('postgresql-connection-string', 'PostgreSQLConnection'),
];

export const KEYS_AND_URLS: readonly Rule[] = [...KEYS, ...URLS];
