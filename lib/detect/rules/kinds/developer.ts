import type { Kind } from './kind.ts';

export const DEVELOPER: readonly Kind[] = [];
