import type { Kind } from './kind.ts';

export const MONITORING: readonly Kind[] = [];
