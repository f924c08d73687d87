import type { Gate } from './gate.ts';
import type { Keyword } from './runners.ts';
import { matchesAt } from './sticky.ts';
import type { Windows } from './windows.ts';

/** Units of text that one decoded unit may take: five of `\uXXXX` and a few more backslashes. */
const ESCAPE_UNITS = 8;
/** In a key of many lines only the line ends are escaped. */
const MOST_ESCAPED = 40_000;

type Reach = Exclude<Gate['window'], 'whole'>;

/** Where the pattern has no bound, so far from its keyword escapes are decoded. */
const UNBOUNDED: Reach = { before: 16_384, after: 16_384 };
/** Where a keyword decides by itself, escapes so near may keep it from that. */
const BESIDE: Reach = { before: 8, after: 8 };
/** What it may read then, up to the end of a value. */
const MATCHED: Reach = { before: 4, after: 12 };

/** Whether what must come right after the keyword is there. */
export function isFollowed(text: string, { gate: { followedBy } }: Keyword, end: number): boolean {
  return followedBy === undefined || matchesAt(followedBy, text, end);
}

/** What a rule must see because of a keyword that ends at `end`. */
export function addWindow(windows: Windows, { gate, word }: Keyword, end: number): void {
  if (gate.window === 'whole') windows.add(0, Infinity);
  else windows.add(end - word.length - gate.window.before, end - word.length + gate.window.after);
}

/** Whether there are escapes in what a keyword calls for, or an escape ends right before it, as in `\ntoken`. */
export function isEscaped(
  hasBackslash: (from: number, to: number) => boolean,
  { gate, word }: Keyword,
  end: number,
): boolean {
  const { before, after } = gate.match ? BESIDE : reachOf(gate);
  const start = end - word.length;
  return hasBackslash(Math.max(0, start - before - ESCAPE_UNITS), start + after);
}

/** What is worth decoding because of it. */
export function addEscaped(windows: Windows, { gate, word }: Keyword, end: number): void {
  const reach = gate.match ? MATCHED : reachOf(gate);
  const [before, after] = [reach.before + word.length, reach.after].map((units) =>
    Math.min(ESCAPE_UNITS * units, units + MOST_ESCAPED),
  );
  windows.add(end - (before ?? 0), end + (after ?? 0));
}

function reachOf({ window }: Gate): Reach {
  return window === 'whole' ? UNBOUNDED : window;
}
