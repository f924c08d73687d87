import type { Site } from './types.ts';

export const gemini: Site = {
  id: 'gemini',
  name: 'Google Gemini',
  hosts: ['gemini.google.com'],
  scheme: 'https',
  composer: [
    'rich-textarea div.ql-editor[contenteditable="true"]',
    'div.ql-editor[role="textbox"]',
  ],
  send: ['button.send-button'],
};
