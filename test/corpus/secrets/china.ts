import type { SecretKind } from '../types.ts';
import { CHINA_APPS } from './china-apps.ts';
import { CHINA_CLOUDS } from './china-clouds.ts';
import { CHINA_MESSENGERS } from './china-messengers.ts';
import { CHINA_SERVICES } from './china-services.ts';

export const CHINA: readonly SecretKind[] = [
  ...CHINA_CLOUDS,
  ...CHINA_SERVICES,
  ...CHINA_MESSENGERS,
  ...CHINA_APPS,
];
