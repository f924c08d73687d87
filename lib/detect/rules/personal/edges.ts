import type { Match } from '../../gate.ts';
import { CHECKS } from './checks.ts';

/** Whether something may begin at `start`: neither a word nor a path, a fraction or an option goes on there. */
export function opens(text: string, start: number): boolean {
  return !/[\w\-./\\@#$%&+^~]/.test(text.charAt(start - 1));
}

/** Whether something may end at `end`: no word, fraction, path or address goes on there. */
export function closes(text: string, end: number): boolean {
  return !/^(?:[\w@%^]|[-./+:]\w)/.test(text.slice(end, end + 2));
}

/** What stands from `start` to `end`, when it holds what it must and is not one digit. */
export function matchOf(
  messageId: string,
  text: string,
  start: number,
  end: number,
): Match | undefined {
  const id = text.slice(start, end).replace(/\W/g, '').toUpperCase();
  return /^(.?)\1*$/.test(id) || CHECKS[messageId]?.(id, text, start, end) === false
    ? undefined
    : { messageId, start, end };
}
