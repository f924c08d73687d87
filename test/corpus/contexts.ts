import { CODE } from './contexts/code.ts';
import { CONFIGURATION } from './contexts/configuration.ts';
import type { WritingContext } from './contexts/draft.ts';
import { PROSE } from './contexts/prose.ts';
import { TOOLS } from './contexts/tools.ts';

/** What people paste around a secret. An id that ends in `-zh` is the Chinese twin of the one without. */
export const CONTEXTS: readonly WritingContext[] = [...CONFIGURATION, ...CODE, ...PROSE, ...TOOLS];
