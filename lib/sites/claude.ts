import type { Site } from './types.ts';

export const claude: Site = {
  id: 'claude',
  name: 'Claude',
  hosts: ['claude.ai'],
  scheme: 'https',
  composer: ['div[data-testid="chat-input"][contenteditable="true"]', 'div.tiptap.ProseMirror'],
  send: ['button[data-testid="chat-input-send"]', 'button[aria-label="Send message"]'],
};
