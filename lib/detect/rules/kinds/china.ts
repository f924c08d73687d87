import type { Kind } from './kind.ts';

export const CHINA: readonly Kind[] = [];
