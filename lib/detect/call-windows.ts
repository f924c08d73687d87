import type { Keyword } from './runners.ts';
import type { Windows } from './windows.ts';

/** Units of text that one decoded unit may take: five of `\uXXXX` and a few more backslashes. */
const ESCAPE_UNITS = 8;
/** In a key of many lines only the line ends are escaped. */
const MOST_ESCAPED = 40_000;

/** Where the pattern has no bound, so far from its keyword escapes are decoded. */
export const UNBOUNDED = 16_384;

/** Whether what must come right after the keyword is there. */
export function isFollowed(text: string, { gate: { followedBy } }: Keyword, end: number): boolean {
  return followedBy === undefined || matchesAt(followedBy, text, end);
}

export function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** What a rule must see because of a keyword that ends at `end`. */
export function addWindow(windows: Windows, { gate, word }: Keyword, end: number): void {
  if (gate.window === 'whole') windows.add(0, Infinity);
  else windows.add(end - word.length - gate.window.before, end - word.length + gate.window.after);
}

/** What is worth decoding because of it. Only the first units of the keyword may have been read yet. */
export function addEscaped(windows: Windows, { gate, word }: Keyword, end: number): void {
  if (gate.window === 'whole') {
    windows.add(end - UNBOUNDED, end + UNBOUNDED);
    return;
  }
  const [before, after] = [gate.window.before + word.length, gate.window.after].map((units) =>
    Math.min(ESCAPE_UNITS * units, units + MOST_ESCAPED),
  );
  windows.add(end - (before ?? 0), end + (after ?? 0));
}
