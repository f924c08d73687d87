import { isDrawn, randomness } from '../../randomness.ts';
import { UUID, isFilledIn, isPublic } from './judge.ts';
import type { Label } from './label.ts';
import { OTHER_KEYS, OTHERWISE } from './labels.ts';

/** A credential that the word beside it gave away. */
export interface Credential {
  readonly isPassword: boolean;
  readonly start: number;
  readonly end: number;
}

/** Units between a word and the value that it speaks of. */
export const NEAR = 72;
const SHORTEST = 16;
/** No token is longer by much. */
const LONGEST = 600;
const ENDS_SENTENCE = '=<>{}';

interface Run {
  readonly start: number;
  readonly end: number;
}

/** A drawn value not far behind the word: "the key that you gave me for staging: …". */
export function drawnNear(text: string, label: Label): Credential | undefined {
  const at = label.end;
  const run = hasRun(text, at, SHORTEST) ? runNear(text, at) : undefined;
  return run && isMeant(text, label, run, at, run.start)
    ? { isPassword: label.isPassword, ...run }
    : undefined;
}

/** A drawn value before the word: "the login with … fails although the API key is new". */
export function drawnBefore(text: string, label: Label): Credential | undefined {
  const nearest = Math.max(0, label.start - NEAR);
  const before = text.charCodeAt(label.start - 1);
  if ((before !== 0x20 && !(before > 0x2e80)) || !hasRun(text, nearest, SHORTEST)) return undefined;
  const from = startOfRun(text, nearest);
  const run = runNear(text, from);
  if (!run || run.end >= label.start || isTokenUnit(text.charCodeAt(from - 1))) return undefined;
  if (!(label.isStrong || isNamedKey(text, label))) return undefined;
  if (/[\n"'=<>{}();]/.test(text.slice(run.end, label.start).replace(/^=+ /, ''))) return undefined;
  return isMeant(text, label, run, Math.max(0, run.start - 16), label.start)
    ? { isPassword: label.isPassword, ...run }
    : undefined;
}

/** A value that began before the place is read from its beginning. */
function startOfRun(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST && isTokenUnit(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Whether a long run is a value, and nothing around says that it is another. */
function isMeant(text: string, label: Label, run: Run, from: number, to: number): boolean {
  const value = text.slice(run.start, run.end);
  if (!label.namesSecret || isPublic(value, label)) return false;
  const around = text.slice(from, run.start) + text.slice(run.end, to);
  if (OTHERWISE.test(around.replace(/^[ -]id\b/i, ''))) return false;
  if (!(UUID.test(value) || isDrawn(value)) || isFilledIn(value)) return false;
  if (/^(?:[a-z]+-)*[\da-f-]+$/i.test(value)) return label.isStrong || isNamedKey(text, label);
  const looks = randomness(value);
  if (value.split(/[/.]/).length > 4) return looks >= 0.55 && /^[\w+/-]{40,}=*$/.test(value);
  if (label.isStrong || isNamedKey(text, label)) return looks >= 0.4 || /\d/.test(value);
  return looks >= 0.6;
}

/** "The Acme key": databases and caches have keys too, but nobody calls those after a service. */
function isNamedKey(text: string, label: Label): boolean {
  if (!/key$/i.test(label.text)) return false;
  const before = text.slice(Math.max(0, label.start - 16), label.start);
  return /[\w.)\u2e80-\u9fff] ?$/.test(before) && !OTHER_KEYS.test(before);
}

/** Whether there can be one. From the last unit of where it would be back to one that is none: most are not read. */
export function hasRun(text: string, at: number, shortest: number): boolean {
  for (let from = at; from < at + NEAR;) {
    let place = from + shortest - 1;
    while (place >= from && isTokenUnit(text.charCodeAt(place))) place -= 1;
    if (place < from) return true;
    from = place + 1;
  }
  return false;
}

/** The first long run of letters of tokens: on the same line, or on a line of its own below one that ends in a sign. */
function runNear(text: string, at: number): Run | undefined {
  let start = at;
  let isBelow = false;
  for (let end = at; end <= text.length && start - at < NEAR; end += 1) {
    if (isTokenUnit(text.charCodeAt(end)) || (end > start && isJoint(text, end))) continue;
    if (end - start >= SHORTEST) {
      return { start, end: text.charAt(end - 1) === '.' ? end - 1 : end };
    }
    const letter = text.charAt(end);
    if (ENDS_SENTENCE.includes(letter) || (isBelow && end > start)) return undefined;
    if (letter === '\n' && !isBelow) {
      isBelow =
        end === at || /[:：是?？](?:[ \t\r]|\*\*)*$/.test(text.slice(Math.max(at, end - 4), end));
      if (!isBelow) return undefined;
    }
    start = end + 1;
  }
  return undefined;
}

/** A sign amid a token: `id:secret`, `id|secret`, `%2C`. An address has slashes behind its colon. */
function isJoint(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return ':|%'.includes(text.charAt(at)) && next !== 0x2f && isTokenUnit(next);
}

/** Letters, digits, `+`, `-`, `.`, `/`, `_` and `~`. */
function isTokenUnit(unit: number): boolean {
  return unit < 128 && TOKEN_UNITS[unit] === 1;
}

const TOKEN_UNITS = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[\w+./~-]/.test(String.fromCharCode(unit)) ? 1 : 0,
);
