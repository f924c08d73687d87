import { isWords } from '../../post/placeholder.ts';
import { isDrawn } from '../../randomness.ts';
import type { Label } from './label.ts';
import type { Value } from './value.ts';

/** Something that a program puts in, or a mask. */
const FILLED_IN = /^(?:[$%{<@#&*([]|\.\.\.|x{3,}|•|\{\{)|\$\{|\{\{|%\(|<[A-Za-z]|\*{3}|…|\.{3}/i;
/** `request.body.password`, `Some::Thing`, `options->password`, `getPassword()`, `items[0]`, `password!`. */
const EXPRESSION =
  /^!?[A-Za-z_$][\w$]*(?:(?:(?:\.|\?\.|::|->)[A-Za-z_$][\w$]*)+[!,;)\]}]*|(?:(?:\.|\?\.|::|->)[A-Za-z_$][\w$]*)*[([].*|[!,;)\]}]+)$/;
const LETTERS = /^[\p{L}_.\- ]+$/u;
/** What a validator asks for. */
const DEMAND = /^(?:required|nullable|string|min|max)\b/;
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PATH = /^(?:[a-z][a-z0-9+.-]*:\/\/|\.{0,2}\/|[A-Z]:\\)/i;

/** Whether what a password label names is one, and no word, rule, expression or placeholder. */
export function isPassword(value: string, label: Label, { quoted, sign }: Value): boolean {
  if (value.length < 5 || value.length > 128 || FILLED_IN.test(value)) return false;
  if (DEMAND.test(value)) return false;
  if (!quoted && !label.isSetting && /^\w+=/.test(value)) return false;
  if (/\s/.test(value) || PATH.test(value) || isWords(value)) return false;
  if (LETTERS.test(value)) return label.isSetting && sign === 'assigned' && value.length >= 6;
  if (!quoted && !label.isSetting && sign === 'assigned' && EXPRESSION.test(value)) return false;
  if (/^[\d.,:;]+$/.test(value))
    return value.length >= 6 && /^\d+$/.test(value) && sign !== 'spaced';
  // What is not followed by a sign must look like nothing else.
  if (sign === 'spaced' || sign === 'listed') return /\d/.test(value) && /[A-Za-z]/.test(value);
  return /[A-Za-z\d]/.test(value);
}

/** Whether a value was drawn, and stands for nothing that everybody may know. */
export function isToken(value: string, label: Label, { quoted, sign }: Value): boolean {
  if (value.length < 12 || /[\s\\]/.test(value) || FILLED_IN.test(value)) return false;
  if (PATH.test(value) || !/\d|[A-Z].*[a-z].*[A-Z]/.test(value)) return false;
  if (!quoted && !label.isSetting && sign === 'assigned' && EXPRESSION.test(value)) return false;
  // Databases, caches and lists have keys too.
  const isAnyKey = !label.isStrong && /^keys?$/i.test(label.text);
  if (isAnyKey && (UUID.test(value) || /^[0-9a-f]*$/.test(value))) return false;
  if (label.isStrong && /^(?=.*\d)(?=.*[a-f])[0-9a-f]{12,15}$/.test(value)) return true;
  return isDrawn(value) && !isWords(value);
}
