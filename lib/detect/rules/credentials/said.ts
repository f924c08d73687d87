import { isDrawn, isDrawnLetters, randomness } from '../../randomness.ts';
import { isFilledIn, isPassword } from './judge.ts';
import type { Label } from './label.ts';
import { OTHERWISE } from './labels.ts';
import { readsAsWords } from './near.ts';
import type { Credential } from './near.ts';
import { trimmed } from './value.ts';
import type { Value } from './value.ts';

const VALUE = '([^\\s"\'`<>（），。；、！？「」]{6,128})(?![\\w+/])';
const CALL = /^[\w$.]+\(/;
/** "… of the staging database is x", "… to x", "… (x)", "…: x". */
const SAID = new RegExp(
  `(?:[ \\t]\\(|（|[ \\t]?[^\\n"'\`={}<>:：]{0,40}?(?:[ \\t](?:is|was|to|lautet|ist|est|es|é)[ \\t]{1,3}|:[ \\t]{1,3}|[：是为為了][ \\t]{0,3}))${VALUE}`,
  'y',
);
/** On a line of its own below one that ends in a sign, or at once: "… from our server:", a blank line, x. */
const BELOW = new RegExp(
  `[^\\n"'\`={}<>:：?？]{0,40}(?:[:：?？是][ \\t]*|)(?:\\r?\\n){1,2}(?:\`{3}\\w*\\r?\\n)?${VALUE}(?=[ \\t]*(?:\\r?\\n|$))`,
  'y',
);
/** A password is thought of; a token in a sentence must look like nothing else. */
const LOOKS = 0.5;

/** "The password of the staging database is …". */
export function saidNear(text: string, label: Label): Credential | undefined {
  return saidIn(text, label, SAID) ?? saidIn(text, label, BELOW);
}

function saidIn(text: string, label: Label, form: RegExp): Credential | undefined {
  form.lastIndex = label.end;
  const said = form.exec(text)?.[1];
  if (said === undefined) return undefined;
  const start = form.lastIndex - said.length;
  const value: Value = { start, end: form.lastIndex, quoted: false, sign: 'said' };
  const end = trimmed(text, start, value, false);
  const candidate = text.slice(start, end);
  if (CALL.test(candidate) || OTHERWISE.test(text.slice(label.end, start))) return undefined;
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
  if (/^\w+=(?!=*$)/.test(candidate) || readsAsWords(candidate)) return false;
  return isDrawnLetters(candidate) || (isDrawn(candidate) && randomness(candidate) >= LOOKS);
}
