import type { Site } from './types.ts';

export const qwen: Site = {
  id: 'qwen',
  name: 'Qwen',
  hosts: [
    'chat.qwen.ai',
    'www.qwen.ai',
    'chat.qwenlm.ai',
    'www.qianwen.com',
    'tongyi.com',
    'tongyi.aliyun.com',
    'qianwen.aliyun.com',
  ],
  scheme: 'https',
  composer: ['textarea.message-input-textarea', 'div[data-slate-editor="true"]', '#chat-input'],
  send: ['button.send-button', 'button#send-message-button', 'div.chat-prompt-send-button button'],
};
