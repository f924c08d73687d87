import { Excerpts } from './excerpts.ts';
import { BASE64, endOfRun, isOf, startOfRun } from './units.ts';
import type { View } from './view.ts';

/** Units of a token on one side of the line end, at least, and on the other. */
const LONG = 16;
const SHORT = 4;
/** Units looked at on either side. */
const REACH = 64;

/** A soft line break of quoted-printable or a continuation, the line end, then indents, quotes and marks of a diff. */
const JOINT = /=?(?:[ \t]{0,8}\\)?[ \t]{0,8}\r?\n[ \t]{0,40}(?:[>|+][ \t]{0,8}){0,8}/y;
/** Units before the line end of which that may consist. */
const BEFORE = 18;
/** What may follow a token: no sign that it is the name of something. */
const AFTER = /$|={0,2}(?:[\s"'`\\<]|[,;).]?(?:\r?\n|$))|\./y;
const LINE_END = /[ \t]{0,8}(?:\r?\n|$)/y;
const WORD_ONLY = /^[A-Z]?[a-z]*$|^[A-Z]*$/;

/** Tokens that go on in the next line, without the line end. */
export function* joinWrapped(text: string): Generator<View> {
  const excerpts = new Excerpts(text);
  // A line on which a token ends is longer than that, and so empty lines cost nothing.
  for (let line = text.indexOf('\n'); line >= 0; line = text.indexOf('\n', line + SHORT)) {
    const end = endOfToken(text, line);
    if (end === undefined || isShort(text, end, line) || !matchesAt(JOINT, text, end)) continue;
    const next = JOINT.lastIndex;
    if (next <= line || !isSplit(text, end, next)) continue;
    const view = excerpts.put(end, next, '');
    if (view) yield view;
  }
  const view = excerpts.end();
  if (view) yield view;
}

/** Where the token ends with which the line ends, or undefined when it ends with none. */
function endOfToken(text: string, line: number): number | undefined {
  let end = line;
  const floor = Math.max(SHORT, line - BEFORE);
  while (end > floor && isDecoration(text.charCodeAt(end - 1))) end -= 1;
  return isOf(text, end - 1, BASE64) && isOf(text, end - SHORT, BASE64) ? end : undefined;
}

/** Whether both sides of a line end without decoration are too short, as they mostly are. */
function isShort(text: string, end: number, line: number): boolean {
  if (!isOf(text, line + 1, BASE64)) return false;
  const reach = (at: number): boolean =>
    isOf(text, at, BASE64) && isOf(text, at + LONG / 2, BASE64);
  return !reach(line + LONG / 2) && !reach(end - LONG);
}

/** Space, tab, carriage return, backslash, equals sign. */
function isDecoration(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0d || unit === 0x5c || unit === 0x3d;
}

/** Whether the units up to `end` and those from `next` on are one token. */
function isSplit(text: string, end: number, next: number): boolean {
  const left = end - startOfRun(text, end, BASE64, Math.max(0, end - REACH));
  if (left < SHORT) return false;
  const right = endOfRun(text, next, BASE64, Math.min(text.length, next + REACH)) - next;
  if (right === 0 || Math.max(left, right) < LONG) return false;
  const isLast = right < REACH;
  if (isLast && !matchesAt(AFTER, text, next + right)) return false;
  const [before, after] = [text.slice(end - left, end), text.slice(next, next + right)];
  if (after.startsWith('--')) return false;
  if (left < LONG) return isMixed(after) && !WORD_ONLY.test(before);
  if (!isMixed(before)) return false;
  if (isLast && matchesAt(LINE_END, text, next + right)) return true;
  return right >= SHORT && !WORD_ONLY.test(after);
}

function isMixed(token: string): boolean {
  return /\d/.test(token) && /[a-z]/i.test(token);
}

function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
