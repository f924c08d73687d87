import type { Site } from './types.ts';

export const chatgpt: Site = {
  id: 'chatgpt',
  name: 'ChatGPT',
  hosts: ['chatgpt.com', 'chat.openai.com'],
  scheme: 'https',
  composer: ['#prompt-textarea'],
  send: ['button[data-testid="send-button"]', 'button[data-testid="fruitjuice-send-button"]'],
};
