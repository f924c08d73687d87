import type { View } from './view.ts';

const ENDS_IN_LETTER = /\p{L}$/u;
const WORD = /\w/;

/**
 * Token rules refuse a token that follows a letter, so that they do not fire inside words. Chinese
 * is written without spaces: in `我的token是ghp_…` the letter before the token ends a word all the same,
 * and so does whatever stood before an invisible character that is now gone. This view puts a
 * space there, one unit for one unit, so that offsets stay what they were.
 *
 * `starts` are the places where a token may begin, in ascending order. Undefined when nothing changes.
 */
export function separateBefore(view: View, starts: readonly number[]): View | undefined {
  const parts: string[] = [];
  let from = 0;
  for (const start of starts) {
    if (start <= from || !isJoined(view, start)) continue;
    parts.push(view.text.slice(from, start - 1), ' ');
    from = start;
  }
  if (from === 0) return undefined;
  parts.push(view.text.slice(from));
  return { text: parts.join(''), toOriginal: (start, end) => view.toOriginal(start, end) };
}

function isJoined(view: View, start: number): boolean {
  if (view.text.charCodeAt(start - 1) >= 0x80) {
    return ENDS_IN_LETTER.test(view.text.slice(Math.max(0, start - 2), start));
  }
  return WORD.test(view.text.charAt(start - 1)) && hasSeam(view, start);
}

/** Whether characters of the original were dropped between this unit of the view and the one before. */
function hasSeam(view: View, at: number): boolean {
  return view.toOriginal(at - 1, at).end < view.toOriginal(at, at + 1).start;
}
