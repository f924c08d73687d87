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
  // All icons of the page are such elements, without a label or a stable class. The arrow tells this
  // one; if it is drawn anew, the last of its row still does, which the upload beside it is not.
  send: [
    'div[role="button"]:has(svg path[d^="M8.3125"])',
    'div[role="button"][aria-disabled]:has(svg path):not(:has(~ div))',
  ],
};
