import type { Finding } from '../types.ts';

/** Terminals, mail and certificates break lines at this length or beyond. */
const FULL_LINE = 64;
/** A line end, as it is or in a string. */
const BREAK = /\n|\\n/;
const WORD = /^\n\W*[A-Za-z]?[a-z]*\W*$/;

/**
 * Takes back what was read across a line end where the same value was found without it: in a list or in prose
 * the next line is another thing. A line that is full goes on below, unless a word stands there.
 */
export function withoutOverrun(text: string, found: readonly Finding[]): readonly Finding[] {
  const across = new Set(found.filter(({ start, end }) => BREAK.test(text.slice(start, end))));
  if (across.size === 0) return found;
  const shortest = new Map<string, Finding>();
  const keyOf = ({ rule, start }: Finding): string => `${rule} ${String(start)}`;
  for (const finding of found) {
    const key = keyOf(finding);
    if (finding.end < (shortest.get(key)?.end ?? Infinity)) shortest.set(key, finding);
  }
  return found.filter((finding) => {
    const shorter = shortest.get(keyOf(finding));
    if (!shorter || !across.has(finding) || shorter.end === finding.end) return true;
    if (WORD.test(text.slice(shorter.end, finding.end).replaceAll('\\n', '\n'))) return false;
    return across.has(shorter) || isFull(text, shorter.end);
  });
}

/** Whether the line that ends here, or a little further, is as long as lines are when they are broken. */
function isFull(text: string, end: number): boolean {
  const begins = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\\n', end - 1));
  return end - begins > FULL_LINE;
}
