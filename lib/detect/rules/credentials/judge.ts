import { isSample, isWords } from '../../post/placeholder.ts';
import { isDrawn, isSequence, randomness } from '../../randomness.ts';
import type { Label } from './label.ts';
import type { Sign, Value } from './value.ts';

/** Something that a program puts in, a tag of YAML, a mask, or what is encrypted already. */
const FILLED_IN =
  /^(?:[$%{<@#&*([]|\.\.\.|!+[A-Za-z_$]|ENC\[|arn:|[a-z]+:\/\/)|\$\{|\{\{|%\(|<[A-Za-z]|\*{3}|…|\.{3}|x{4}|(.)\1{7}/i;
/** `request.body.password`, `Some::Thing`, `options->password`, `getPassword()`, `items[0]`, `password!`. */
const EXPRESSION =
  /^[A-Za-z_$][\w$]*(?:(?:(?:\.|\?\.|::|->)[#\w$]+)+[!,;)\]}]*|(?:(?:\.|\?\.|::|->)[#\w$]+)*[([].*|[!,;)\]}]+)$/;
const LETTERS = /^[\p{L}_.\- |]+$/u;
/** What a validator asks for. */
const DEMAND = /^(?:required|nullable|string|min|max)\b/;
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PATH = /^(?:\.{0,2}\/|[A-Z]:\\)/i;
/** A type or a variable. */
const NAME = /^[A-Za-z_$][\w$]*$/;
/** What tokens are written in. */
const TOKEN = /^[\w+/=.~:@!#$%^*-]+$/;
/** Four or more groups of as many letters, as mail services make passwords for programs. */
const GROUPS = /^(?:[A-Za-z0-9]{4} ){3,5}[A-Za-z0-9]{4}$/;

/** Letters alone, and how random they must be: rare ones are a quarter of those drawn, and a twentieth in words. */
const DRAWN_LETTERS = /^[a-z]{12,64}$/;
const LETTERS_DRAWN = 0.2;

/** Whether what a password label names is one, and no word, rule, expression or placeholder. */
export function isPassword(value: string, label: Label, { quoted, sign }: Value): boolean {
  if (value.length < 5 || value.length > 128 || GROUPS.test(value)) return GROUPS.test(value);
  if (isFilledIn(value) || DEMAND.test(value) || /\s/.test(value)) return false;
  if (LETTERS.test(value)) {
    if (label.isSetting && sign === 'assigned') return value.length >= 6;
    return quoted && DRAWN_LETTERS.test(value) && randomness(value) >= LETTERS_DRAWN;
  }
  if (!quoted && !label.isSetting && isExpression(value, sign)) return false;
  if (/^[\d.,:;]+$/.test(value)) return /^\d{6,}$/.test(value) && sign !== 'spaced';
  // What is not followed by a sign must look like nothing else.
  if (sign === 'spaced' || sign === 'listed') return /\d/.test(value) && /[A-Za-z]/.test(value);
  return /[A-Za-z\d]/.test(value);
}

/** Whether a value was drawn, and stands for nothing that everybody may know. */
export function isToken(value: string, label: Label, { quoted, sign }: Value): boolean {
  if (value.length < 12 || /\s/.test(value) || isFilledIn(value)) return false;
  if (!quoted && !label.isSetting && !TOKEN.test(value)) return false;
  if (label.isStrong && DRAWN_LETTERS.test(value) && randomness(value) >= LETTERS_DRAWN) {
    return quoted || label.isSetting;
  }
  if (!/\d|[A-Z].*[a-z].*[A-Z]/.test(value)) return false;
  if (!quoted && !label.isSetting && isExpression(value, sign)) return false;
  // Databases, caches and lists have keys too.
  const isAnyKey = !label.isStrong && /^keys?$/i.test(label.text);
  if (isAnyKey && (UUID.test(value) || /^(?:[a-z]+-)*[0-9a-f]+$/.test(value))) return false;
  if (!quoted && !label.isSetting && NAME.test(value) && !/\d.*\d/.test(value)) return false;
  if (label.isStrong && /^(?=.*\d)(?=.*[a-f])[0-9a-f]{12,15}$/.test(value)) return true;
  return isDrawn(value);
}

/** Whether a value is none yet: a variable, a mask, a path, a sample. */
export function isFilledIn(value: string): boolean {
  // Passwords may begin with any sign, and what is drawn is none that a program fills in.
  const isLong = value.length >= 32 && isDrawn(value) && !/[{}<>]/.test(value);
  return (
    (FILLED_IN.test(value) && !isLong) ||
    PATH.test(value) ||
    isWords(value) ||
    isSequence(value) ||
    isSample(value)
  );
}

function isExpression(value: string, sign: Sign): boolean {
  if (/^\w+=|[{}]/.test(value)) return true;
  return sign !== 'said' && EXPRESSION.test(value);
}
