import { tokenRule } from './types.ts';
import type { Rule } from './types.ts';

export const AI: readonly Rule[] = [
  tokenRule({
    id: 'openai-api-key',
    reports: { openai: ['OPENAI_TOKEN'] },
    publicPrefix: /^sk-(?:(?:proj|svcacct|admin)-)?/,
    // One form is matched up to a word boundary, which a hyphen inside the key is too.
    tail: /[A-Za-z0-9_-]+/y,
  }),
  tokenRule({
    id: 'anthropic-api-key',
    reports: { anthropic: ['ANTHROPIC_API_KEY'] },
    publicPrefix: /^sk-ant-api0\d-/,
  }),
  tokenRule({
    id: 'groq-api-key',
    reports: { groq: ['GROQ_API_KEY'] },
    publicPrefix: /^gsk_/,
  }),
  tokenRule({
    id: 'huggingface-token',
    reports: { huggingface: ['HUGGINGFACE_USER_ACCESS_TOKEN'] },
    publicPrefix: /^hf_/,
  }),
];
