import type { Kind } from './kind.ts';

export const CLOUD: readonly Kind[] = [];
