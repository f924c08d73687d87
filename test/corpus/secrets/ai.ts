import type { SecretKind } from '../types.ts';
import { AI_CHINA } from './ai-china.ts';
import { AI_MEDIA } from './ai-media.ts';
import { AI_MODELS } from './ai-models.ts';
import { AI_SERVICES } from './ai-services.ts';

export const AI: readonly SecretKind[] = [...AI_MODELS, ...AI_MEDIA, ...AI_SERVICES, ...AI_CHINA];
