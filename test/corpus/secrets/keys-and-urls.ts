import type { SecretKind } from '../types.ts';
import { CONNECTION_STRINGS } from './connection-strings.ts';
import { CREDENTIAL_FILES } from './credential-files.ts';
import { DATABASE_URLS } from './database-urls.ts';
import { HEADERS_AND_COMMANDS } from './headers-and-commands.ts';
import { PRIVATE_KEYS } from './private-keys.ts';
import { SERVERS } from './servers.ts';
import { SERVICE_URLS } from './service-urls.ts';
import { TOKENS_AND_TUNNELS } from './tokens-and-tunnels.ts';

export const KEYS_AND_URLS: readonly SecretKind[] = [
  ...PRIVATE_KEYS,
  ...TOKENS_AND_TUNNELS,
  ...HEADERS_AND_COMMANDS,
  ...CREDENTIAL_FILES,
  ...SERVERS,
  ...DATABASE_URLS,
  ...SERVICE_URLS,
  ...CONNECTION_STRINGS,
];
