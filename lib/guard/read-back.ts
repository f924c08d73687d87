import { withoutInvisible } from '../text/invisible.ts';
import { readText } from './editable.ts';
import type { Editable } from './editable.ts';

/** Whitespace and invisible characters change on the way into an editor; the rest must not. */
export function compact(text: string): string {
  return withoutInvisible(text).replace(/\s+/gu, '');
}

/** How often each value stands in a text, ignoring whitespace. */
export function occurrences(text: string, values: readonly string[]): number {
  const haystack = compact(text);
  return values.reduce((sum, value) => sum + countOf(haystack, compact(value)), 0);
}

function countOf(haystack: string, needle: string): number {
  if (needle === '') return 0;
  let count = 0;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1))
    count += 1;
  return count;
}

/** Remembers how often the values stand in an editor already, to tell later what was added. */
export function watchFor(editable: Editable, values: readonly string[]): () => boolean {
  const before = occurrences(readText(editable), values);
  return () => occurrences(readText(editable), values) > before;
}
