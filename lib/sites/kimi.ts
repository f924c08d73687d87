import type { Site } from './types.ts';

export const kimi: Site = {
  id: 'kimi',
  name: 'Kimi',
  hosts: ['www.kimi.com', 'kimi.com', 'www.kimi.ai', 'kimi.moonshot.cn'],
  scheme: 'https',
  composer: ['div.chat-input-editor[contenteditable="true"]'],
  send: ['.send-button-container:not(.disabled)'],
};
