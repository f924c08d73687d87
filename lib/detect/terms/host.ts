import type { Accept } from './word-index.ts';
import { isWord } from './units.ts';

const HOST =
  /^(?:\*\.)?(?:[\p{L}\p{N}_][\p{L}\p{N}_-]{0,62}\.)*[\p{L}\p{N}_][\p{L}\p{N}_-]{0,62}$/u;
/** The longest name that DNS knows. */
const LONGEST = 253;

/** Whether this is the name of a host, or `*.` and the name that others end with. */
export function isHost(source: string): boolean {
  return source.length <= LONGEST && source.length >= 4 && HOST.test(source);
}

/** What a host is looked for by: the part that is the same for all. */
export function fixedPart(host: string): string {
  return host.startsWith('*.') ? host.slice(2) : host;
}

/** A host stands for itself alone, `*.` for every name below and not for the name itself. */
export const acceptHost: Accept = (text, start, end, host) => {
  if (text.slice(start, end).toLowerCase() !== fixedPart(host).toLowerCase()) return undefined;
  const after = text.charCodeAt(end);
  if (isLabel(after) || (after === DOT && isWord(text.charCodeAt(end + 1)))) return undefined;
  const before = text.charCodeAt(start - 1);
  if (!host.startsWith('*.')) {
    return isLabel(before) || before === DOT ? undefined : { start, end };
  }
  if (before !== DOT || !isLabel(text.charCodeAt(start - 2))) return undefined;
  let from = start - 2;
  while (from > 0 && from > start - LONGEST && isName(text.charCodeAt(from - 1))) from -= 1;
  return { start: from, end };
};

const DOT = 0x2e;

function isLabel(unit: number): boolean {
  return isWord(unit) || unit === 0x2d || unit === 0x5f;
}

function isName(unit: number): boolean {
  return isLabel(unit) || unit === DOT;
}
