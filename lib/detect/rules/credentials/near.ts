import { isDrawn, randomness } from '../../randomness.ts';
import { UUID, isPassword } from './judge.ts';
import type { Label } from './label.ts';
import { OTHERWISE } from './labels.ts';
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
const SHORTEST = 16;
const ENDS_SENTENCE = '=<>{}';

interface Run {
  readonly start: number;
  readonly end: number;
}

/** A drawn value not far behind the word: "the key that you gave me for staging: …". */
export function drawnNear(text: string, label: Label): Credential | undefined {
  const at = label.end;
  if (!/[ \t:：?？(\n`*\u3000-\u9fff\uac00-\ud7ff\uff08]/.test(text.charAt(at))) return undefined;
  const run = hasRun(text, at, SHORTEST) ? runNear(text, at) : undefined;
  return run && isMeant(text, label, run, at, run.start)
    ? { isPassword: false, ...run }
    : undefined;
}

/** A drawn value before the word: "the login with … fails although the API key is new". */
export function drawnBefore(text: string, label: Label): Credential | undefined {
  const from = Math.max(0, label.start - NEAR);
  if (text.charAt(label.start - 1) !== ' ' || !hasRun(text, from, SHORTEST) || !label.isStrong) {
    return undefined;
  }
  const run = runNear(text, from);
  if (
    !run ||
    run.end >= label.start ||
    (run.start === from && isTokenUnit(text.charCodeAt(from - 1)))
  )
    return undefined;
  const isMentioned = isMeant(text, label, run, Math.max(0, run.start - 16), label.start);
  return isMentioned && !UUID.test(text.slice(run.start, run.end))
    ? { isPassword: false, ...run }
    : undefined;
}

/** Whether a long run is a value, and nothing around says that it is another. */
function isMeant(text: string, label: Label, run: Run, from: number, to: number): boolean {
  if (!label.namesSecret) return false;
  const value = text.slice(run.start, run.end);
  const around = text.slice(from, run.start) + text.slice(run.end, to);
  if (OTHERWISE.test(around) || value.split(/[/.]/).length > 4 || !/\d/.test(value)) return false;
  if (UUID.test(value)) return label.isStrong;
  return (
    isDrawn(value) && (randomness(value) >= 0.4 || (label.isStrong && /^[0-9a-f]+$/.test(value)))
  );
}

/** Whether there can be one: of so many letters in a row one stands at each place looked at. */
function hasRun(text: string, at: number, shortest: number): boolean {
  for (let place = at + shortest; place < at + NEAR + shortest; place += shortest) {
    let start = place;
    while (start > at && place - start < shortest && isTokenUnit(text.charCodeAt(start)))
      start -= 1;
    let end = place;
    while (end - start <= shortest && isTokenUnit(text.charCodeAt(end))) end += 1;
    if (end - start > shortest) return true;
  }
  return false;
}

/** The first long run of letters of tokens: on the same line, or on a line of its own below one that ends in a sign. */
function runNear(text: string, at: number): Run | undefined {
  let start = at;
  let isBelow = false;
  for (let end = at; end <= text.length && start - at < NEAR; end += 1) {
    if (isTokenUnit(text.charCodeAt(end))) continue;
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

/** Letters, digits, `+`, `-`, `.`, `/`, `_` and `~`. */
function isTokenUnit(unit: number): boolean {
  return (unit !== 0x24 && isLabelUnit(unit)) || unit === 0x2f || unit === 0x2b || unit === 0x7e;
}

const SAID =
  /[ \t]?[^\n"'`={}<>:：]{0,40}?(?:[ \t](?:is|was|lautet|ist|est|es|é)[ \t]{1,3}|[:：是为為][ \t]{0,3})([^\s"'`<>，。；、！？「」]{6,64})/y;

/** "The password of the staging database is …". */
export function passwordNear(text: string, label: Label): Credential | undefined {
  const at = label.end;
  if (!/[ \t\u3000-\u9fff]/.test(text.charAt(at))) return undefined;
  if (!hasRun(text, at, 3)) return undefined;
  SAID.lastIndex = at;
  const said = SAID.exec(text)?.[1];
  if (said === undefined) return undefined;
  const start = SAID.lastIndex - said.length;
  const value: Value = { start, end: SAID.lastIndex, quoted: false, sign: 'said' };
  const end = trimmed(text, start, value, false);
  const candidate = text.slice(start, end);
  const isMixed = /\d/.test(candidate) && /[A-Za-z]/.test(candidate) && !/^\w+=/.test(candidate);
  return isMixed && label.namesSecret && isPassword(candidate, label, value)
    ? { isPassword: true, start, end }
    : undefined;
}
