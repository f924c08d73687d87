import type { SecretKind } from '../types.ts';
import { AI } from './ai.ts';
import { BUSINESS } from './business.ts';
import { CHAT } from './chat.ts';
import { CHINA } from './china.ts';
import { CLOUD } from './cloud.ts';
import { DEVELOPER } from './developer.ts';
import { KEYS_AND_URLS } from './keys-and-urls.ts';
import { MONITORING } from './monitoring.ts';

/** Every kind of secret that is known to the corpus. */
export const SECRET_KINDS: readonly SecretKind[] = [
  ...AI,
  ...CLOUD,
  ...CHINA,
  ...KEYS_AND_URLS,
  ...DEVELOPER,
  ...MONITORING,
  ...CHAT,
  ...BUSINESS,
];
