import type { SecretKind } from '../types.ts';
import { ANALYTICS } from './analytics.ts';
import { OBSERVABILITY } from './observability.ts';

export const MONITORING: readonly SecretKind[] = [...OBSERVABILITY, ...ANALYTICS];
