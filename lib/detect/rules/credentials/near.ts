import { isDrawn, randomness } from '../../randomness.ts';
import { UUID, isPassword } from './judge.ts';
import type { Label } from './judge.ts';
import { ABOUT, OTHERWISE, PUBLIC } from './labels.ts';
import { isLabelUnit, trimmed } from './value.ts';
import type { Value } from './value.ts';

/** A credential that the word beside it gave away. */
export interface Credential {
  readonly isPassword: boolean;
  readonly start: number;
  readonly end: number;
}

/** Units between a word and the value that it speaks of. */
const NEAR = 72;
const SHORTEST_FAR = 16;
const ENDS_SENTENCE = '=<>{}';

/** A drawn value not far behind the word: "the key that you gave me for staging: …". */
export function drawnNear(text: string, at: number, word: string): Credential | undefined {
  if (!/[ \t:：(\n\u3000-\u9fff\uac00-\ud7ff\uff08]/.test(text.charAt(at)) || ABOUT.test(word))
    return undefined;
  const run = hasLongRun(text, at) ? runNear(text, at) : undefined;
  if (run === undefined || PUBLIC.test(word)) return undefined;
  const value = text.slice(run.start, run.end);
  if (!isDrawn(value) || randomness(value) < 0.4 || !/\d/.test(value) || UUID.test(value))
    return undefined;
  if (OTHERWISE.test(text.slice(at, run.start)) || value.split(/[/.]/).length > 4) return undefined;
  return { isPassword: false, ...run };
}

/** Whether there can be one: of so many letters in a row one stands at each place looked at. */
function hasLongRun(text: string, at: number): boolean {
  for (let place = at + SHORTEST_FAR; place < at + NEAR + SHORTEST_FAR; place += SHORTEST_FAR) {
    let start = place;
    while (start > at && place - start < SHORTEST_FAR && isTokenUnit(text.charCodeAt(start)))
      start -= 1;
    let end = place;
    while (end - start <= SHORTEST_FAR && isTokenUnit(text.charCodeAt(end))) end += 1;
    if (end - start > SHORTEST_FAR) return true;
  }
  return false;
}

/** The first long run of letters of tokens: on the same line, or on a line of its own below one that ends in a colon. */
function runNear(text: string, at: number): { start: number; end: number } | undefined {
  let start = at;
  let isBelow = false;
  for (let end = at; end <= text.length && start - at < NEAR; end += 1) {
    if (isTokenUnit(text.charCodeAt(end))) continue;
    if (end - start >= SHORTEST_FAR) {
      return { start, end: text.charAt(end - 1) === '.' ? end - 1 : end };
    }
    const letter = text.charAt(end);
    if (ENDS_SENTENCE.includes(letter) || (isBelow && end > start)) return undefined;
    if (letter === '\n' && !isBelow) {
      isBelow = /[:：是](?:[ \t\r]|\*\*)*$/.test(text.slice(Math.max(at, end - 4), end));
      if (!isBelow) return undefined;
    }
    start = end + 1;
  }
  return undefined;
}

/** Letters, digits, `+`, `-`, `.`, `/`, `_` and `~`. */
function isTokenUnit(unit: number): boolean {
  return (unit !== 0x24 && isLabelUnit(unit)) || unit === 0x2f || unit === 0x2b || unit === 0x7e;
}

const SAID =
  /[ \t]?[^\n"'`={}<>:：]{0,40}?(?:[ \t](?:is|was|lautet|ist|est|es|é)[ \t]{1,3}|[:：是为為][ \t]{0,3})([^\s"'`<>，。；、！？「」]{6,64})/y;

/** "The password of the staging database is …". */
export function passwordNear(text: string, at: number, word: string): Credential | undefined {
  if (!/[ \t\u3000-\u9fff]/.test(text.charAt(at)) || ABOUT.test(word)) return undefined;
  SAID.lastIndex = at;
  const said = SAID.exec(text)?.[1];
  if (said === undefined) return undefined;
  const start = SAID.lastIndex - said.length;
  const value: Value = { start, end: SAID.lastIndex, quoted: false, sign: 'said' };
  const label: Label = { text: word, isPassword: true, isSetting: false };
  const end = trimmed(text, start, value, label.isSetting);
  const candidate = text.slice(start, end);
  const isMixed = /\d/.test(candidate) && /[A-Za-z]/.test(candidate) && !/^\w+=/.test(candidate);
  return isMixed && isPassword(candidate, label, value)
    ? { isPassword: true, start, end }
    : undefined;
}
