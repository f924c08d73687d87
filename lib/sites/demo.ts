import type { Site } from './types.ts';

/** The chat page of `npm start`. Names under `.localhost` never leave the machine (RFC 6761). */
export const demo: Site = {
  id: 'demo',
  name: 'Pasteward demo',
  hosts: ['pasteward-demo.localhost'],
  scheme: 'http',
  composer: ['#prompt'],
  send: ['button.send'],
};
