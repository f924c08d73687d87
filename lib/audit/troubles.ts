/** What can go wrong in the background without anybody at the browser noticing: the codes of a `health` event. */
export const TROUBLES = [
  'events-refused',
  'list-damaged',
  'managed-unreadable',
  'queue-damaged',
  'queue-unwritable',
  'receiver-busy',
  'receiver-unauthorised',
  'receiver-unreachable',
  'worker-error',
] as const;
export type Trouble = (typeof TROUBLES)[number];
