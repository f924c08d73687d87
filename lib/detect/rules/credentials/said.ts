import { isDrawn, isDrawnLetters, randomness } from '../../randomness.ts';
import { isFilledIn, isPassword } from './judge.ts';
import type { Label } from './label.ts';
import { OTHERWISE } from './labels.ts';
import type { Credential } from './near.ts';
import { trimmed } from './trimmed.ts';
import type { Value } from './value.ts';

const CALL = /^[\w$.]+[([]/;
/** "… of the staging database is x", "… to x", "… (x)", "… from our server:", a blank line, x. */
const SAID =
  /[^\n"'`={}<>:：?？（(]{0,40}?(?:[ \t](?:is|was|to|lautet|ist|est|es|é)[ \t]|[:?](?=\s)|[：？是为為了（]|[ \t]\(|(?=\r?\n))\s{0,4}(?:```\w*\s)?([^\s"'`<>（），。；、！？「」]{6,128})(?![\w+/])/y;
/** A password is thought of; a token in a sentence must look like nothing else. */
const LOOKS = 0.5;

/** "The password of the staging database is …". */
export function saidNear(text: string, label: Label): Credential | undefined {
  SAID.lastIndex = label.end;
  const said = SAID.exec(text)?.[1];
  if (said === undefined) return undefined;
  const start = SAID.lastIndex - said.length;
  const value: Value = { start, end: SAID.lastIndex, quoted: false, sign: 'said' };
  const end = trimmed(text, start, value, false);
  const candidate = text.slice(start, end);
  const before = text.slice(label.end, start);
  if (CALL.test(candidate) || OTHERWISE.test(before)) return undefined;
  // On another line it stands alone.
  if (before.includes('\n') && !/^\s*$/.test(text.slice(value.end, value.end + 1)))
    return undefined;
  const isOne = label.isPassword ? isSaidPassword : isSaidToken;
  return isOne(candidate, label, value) && label.namesSecret
    ? { isPassword: label.isPassword, start, end }
    : undefined;
}

function isSaidPassword(candidate: string, label: Label, value: Value): boolean {
  if (isDrawnLetters(candidate)) return !isFilledIn(candidate);
  const isMixed = /\d/.test(candidate) && /[A-Za-z]/.test(candidate) && !/^\w+=/.test(candidate);
  return isMixed && isPassword(candidate, label, value);
}

function isSaidToken(candidate: string, label: Label): boolean {
  if (candidate.length < 12 || !label.isStrong || isFilledIn(candidate)) return false;
  if (/^\w+=(?!=*$)/.test(candidate)) return false;
  return isDrawnLetters(candidate) || (isDrawn(candidate) && randomness(candidate) >= LOOKS);
}
