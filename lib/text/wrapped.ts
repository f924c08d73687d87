import type { Excerpts } from './excerpts.ts';
import { BASE64, MARK, VISIBLE, endOfRun, isOf, startOfRun } from './units.ts';

/** Units of the longer half of a wrapped token, at least. */
const SHORTEST_PART = 22;
/** Units looked at on either side of the line end. */
const REACH = 64;
/** Units of the line end and of what may stand around it: a backslash, indents, quotes, marks of a diff. */
const LONGEST_JOINT = 48;
const JOINT = /^[^\n]*\n[^\n]*$/;
/** What may follow a token: no sign that it is the name of something. */
const AFTER = /^={0,2}(?:["'`\\<.]|[,;)]?\s{0,8}(?:\n|$))/;
const LINE_END = /^\s{0,8}(?:\n|$)/;
const MIXED = /\d[^]*[a-z]|[a-z][^]*\d/i;
/** The beginning of another word, or of a rule below. */
const OTHER = /^[A-Z]?[a-z]*$|^[A-Z]*$|^--|^.{0,3}$/;

/** In a list of tokens, one a line, the next begins as the last, or both are alone on lines that are not wide. */
const ALIKE = 4;
const SHORTEST_TOKEN = 16;
const WIDE = 60;
const LONGEST_TOKEN = 4096;

/** Joins tokens that go on in the next line. `runs` has the starts and ends of runs of units as in base64. */
export function joinWrapped(out: Excerpts, runs: readonly number[]): void {
  const { text } = out;
  for (let index = 1; index < runs.length; index += 2) {
    const end = runs[index] ?? 0;
    if (end - (runs[index - 1] ?? 0) < SHORTEST_PART || !isOf(text, end, MARK)) continue;
    const next = endOfRun(text, end, MARK, end + LONGEST_JOINT);
    if (JOINT.test(text.slice(end, next)) && isSplit(text, end, next)) out.put(end, next, -1);
  }
}

/** Whether the units up to `end` and those from `next` on are one token. */
function isSplit(text: string, end: number, next: number): boolean {
  const start = startOfRun(text, end, VISIBLE, end - LONGEST_TOKEN);
  const after = text.slice(next, endOfRun(text, next, BASE64, next + REACH));
  const rest = text.slice(next + after.length, next + after.length + 16);
  const isLast = LINE_END.test(rest);
  if (!MIXED.test(text.slice(Math.max(start, end - REACH), end))) return false;
  if (after.length < REACH && !AFTER.test(rest)) return false;
  if (OTHER.test(after) && (!isLast || !/^\w/.test(after))) return false;
  if (text.startsWith(text.slice(start, start + ALIKE), next)) return false;
  const before = text.slice(startOfRun(text, start, MARK, start - LONGEST_JOINT), start);
  return (
    !(start === before.length || before.includes('\n')) ||
    !isLast ||
    after.length < SHORTEST_TOKEN ||
    end - start >= WIDE
  );
}
