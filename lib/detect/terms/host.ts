import type { Accept } from './types.ts';
import { classAt } from './units.ts';

const HOST =
  /^(?:\*\.)?(?:[\p{L}\p{N}_][\p{L}\p{N}_-]{0,62}\.)*[\p{L}\p{N}_][\p{L}\p{N}_-]{0,62}$/u;
/** Whether this is the name of a host, or `*.` and the name that others end with. DNS knows none of over 253 letters. */
export function isHost(source: string): boolean {
  return source.length <= 253 && source.length >= 4 && HOST.test(source);
}

/** A host stands for itself alone; one that begins with a full stop, for every name below and not for itself. */
export const acceptHost: Accept = (text, start, end, host) => {
  const isLabel = (place: number): boolean =>
    classAt(text, place) > 0 || /[-_]/.test(text.charAt(place));
  const isDot = (place: number): boolean => text[place] === '.';
  const isIt =
    text.slice(start, end).toLowerCase() === host.toLowerCase() &&
    !isLabel(end) &&
    !(isDot(end) && isLabel(end + 1));
  // As nothing goes on behind it, no name is gone back over twice.
  let from = start;
  while (isIt && (isLabel(from - 1) || isDot(from - 1))) from -= 1;
  return isIt && (isDot(start) ? isLabel(start - 1) : from === start) && { start: from, end };
};
