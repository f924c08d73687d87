import type { Site } from './types.ts';

export const perplexity: Site = {
  id: 'perplexity',
  name: 'Perplexity',
  hosts: ['www.perplexity.ai', 'perplexity.ai'],
  scheme: 'https',
  composer: ['div#ask-input[contenteditable="true"]', 'textarea#ask-input'],
  send: ['button[aria-label="Submit"]', 'button[data-testid="submit-button"]'],
};
