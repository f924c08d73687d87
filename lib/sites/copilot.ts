import type { Site } from './types.ts';

export const copilot: Site = {
  id: 'copilot',
  name: 'Microsoft Copilot',
  hosts: ['copilot.microsoft.com', 'copilot.cloud.microsoft'],
  scheme: 'https',
  composer: ['textarea#userInput', 'textarea[data-testid="composer-input"]'],
  send: ['button[data-testid="submit-button"]'],
};
