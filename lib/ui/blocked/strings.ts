import { loadStrings } from '../strings.ts';
import type { Message, Strings } from '../strings.ts';

const KEYS = ['title', 'why', 'sent', 'use', 'open', 'unreachable'].map((name) => `shut_${name}`);

export function blockedStrings(message: Message): Strings {
  return loadStrings([...KEYS, 'language', 'ext_name'], message);
}
