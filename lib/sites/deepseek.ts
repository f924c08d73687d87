import type { Site } from './types.ts';

export const deepseek: Site = {
  id: 'deepseek',
  name: 'DeepSeek',
  hosts: ['chat.deepseek.com'],
  scheme: 'https',
  composer: [
    'textarea[placeholder="Message DeepSeek"]',
    'textarea.ds-scroll-area',
    'form textarea',
  ],
  // The control has no label and no stable class: it is the last round button beside the composer.
  send: ['div[role="button"][aria-disabled]:has(svg path)'],
};
