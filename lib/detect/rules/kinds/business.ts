import type { Kind } from './kind.ts';

export const BUSINESS: readonly Kind[] = [];
