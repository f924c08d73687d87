import type { Excerpts } from './excerpts.ts';
import { BASE64, MARK, VISIBLE, endOfRun, isOf, startOfRun } from './units.ts';

/** Units of a token on one side of the line end, at least, and on the other. */
const LONG = 16;
const SHORT = 4;
/** Units looked at on either side. */
const REACH = 64;
/** Lines of so many units were wrapped; shorter ones with nothing but a token may be a list. */
const WIDE = 60;
const LONGEST_TOKEN = 4096;

/** A soft line break of quoted-printable or a continuation, the line end, then indents, quotes and marks of a diff. */
const JOINT = /=?(?:[ \t]{0,8}\\)?[ \t]{0,8}\r?\n[ \t]{0,40}(?:[>|+][ \t]{0,8}){0,8}/y;
/** Units of which that may consist. */
const LONGEST_JOINT = 64;
/** What may follow a token: no sign that it is the name of something. */
const AFTER = /={0,2}(?:["'`\\<]|[,;).]?[ \t]{0,8}(?:\r?\n|$))|\./y;
const LINE_END = /[ \t]{0,8}(?:\r?\n|$)/y;
const WORD_ONLY = /^[A-Z]?[a-z]*$|^[A-Z]*$/;

/** Joins tokens that go on in the next line. `runs` has the starts and ends of runs of units as in base64. */
export function joinWrapped(out: Excerpts, runs: readonly number[]): void {
  const { text } = out;
  let done = 0;
  runs.forEach((place, index) => {
    // Either the line after the run or that before it.
    const end = index % 2 === 1 ? place : startOfRun(text, place, MARK, place - LONGEST_JOINT);
    if (end < done || !isOf(text, end, MARK) || !matchesAt(JOINT, text, end)) return;
    const next = JOINT.lastIndex;
    if (!isSplit(text, end, next)) return;
    out.put(end, next, -1);
    done = next;
  });
}

/** Whether the units up to `end` and those from `next` on are one token. */
function isSplit(text: string, end: number, next: number): boolean {
  const before = text.slice(startOfRun(text, end, BASE64, end - REACH), end);
  const after = text.slice(next, endOfRun(text, next, BASE64, next + REACH));
  const to = next + after.length;
  if (before.length < SHORT || after === '' || after.startsWith('--')) return false;
  if (after.length < REACH && !matchesAt(AFTER, text, to)) return false;
  const isLast = matchesAt(LINE_END, text, to);
  if (isList(text, end, next, isLast && after.length >= LONG)) return false;
  if (before.length < LONG) return isMixed(after) && !WORD_ONLY.test(before);
  return isMixed(before) && (isLast || (after.length >= SHORT && !WORD_ONLY.test(after)));
}

/** Whether these are tokens of a list, one a line. */
function isList(text: string, end: number, next: number, isAlone: boolean): boolean {
  const start = startOfRun(text, end, VISIBLE, end - LONGEST_TOKEN);
  if (text.startsWith(text.slice(start, start + SHORT), next)) return true;
  const isBare = startOfRun(text, start, MARK, start - 1) < start || start === 0;
  return isAlone && isBare && end - start < WIDE;
}

function isMixed(token: string): boolean {
  return token.length >= LONG && /\d/.test(token) && /[a-z]/i.test(token);
}

function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
