import type { Kind } from './kind.ts';

/** Keys of AI services. */
export const AI: readonly Kind[] = [
  ['anthropic-admin-key', 'sk-ant-admin01-', '~[\\w-]{80,}'],
  ['replicate-token', 'r8_', '~[A-Za-z0-9]{37}'],
];
