import type { Kind } from './kind.ts';

export const CHAT: readonly Kind[] = [];
