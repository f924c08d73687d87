import type { SecretKind } from '../types.ts';
import { MAIL } from './mail.ts';
import { MESSENGERS } from './messengers.ts';
import { SOCIAL } from './social.ts';

export const CHAT: readonly SecretKind[] = [...MESSENGERS, ...MAIL, ...SOCIAL];
