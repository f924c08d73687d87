import { isPassword, isToken } from './judge.ts';
import type { Label } from './judge.ts';
import { ABOUT, PUBLIC } from './labels.ts';
import { drawnNear, passwordNear } from './near.ts';
import type { Credential } from './near.ts';
import { endOf, isLabelUnit, trimmed, valueAfter } from './value.ts';
import type { Value } from './value.ts';

const LABEL_REST = /[\w.\-\u00c0-\u017f]{0,40}/y;
const LONGEST_LABEL = 40;
const FOLLOWING = ' \t\n\\"\'`:=|,>()]}*?';
/** Units of the longest word that is looked for as a word alone. */
const SHORT = 4;

/**
 * What the label around a keyword names: `DB_PASSWORD=…`, `"apiKey": "…"`, `密码是…`, `the key for staging is …`.
 *
 * @param start where the keyword begins.
 * @param end one past its last unit.
 */
export function credentialAt(
  text: string,
  start: number,
  end: number,
  isPasswordWord: boolean,
): Credential | undefined {
  if (end - start <= SHORT && isInsideWord(text, start)) return undefined;
  const from = labelStart(text, start);
  // A word in another script has no rest: what follows may be the value.
  const to = text.charCodeAt(end - 1) > 0x7f ? end : (endOf(LABEL_REST, text, end) ?? end);
  if (!canFollow(text, to)) return undefined;
  const word = text.slice(from, to);
  const value = valueAfter(text, to);
  if (value && isSigned(text, from, value)) {
    const label = labelOf(text, from, to, word, isPasswordWord);
    const found = judge(text, from, value, label);
    if (found) return found;
  }
  return isPasswordWord ? passwordNear(text, to, word) : drawnNear(text, to, word);
}

/** `jwt`, `psk` and their like stand in other words by chance: only a new word begins with them, or a hump. */
function isInsideWord(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  const isCapital = text.charCodeAt(start) < 0x61;
  const isLetter = (before | 0x20) >= 0x61 && (before | 0x20) <= 0x7a;
  return isLetter && !(isCapital && before >= 0x61);
}

/** Most words of code go on with a dot or end an expression. */
function canFollow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit > 0x7f || FOLLOWING.includes(text.charAt(at));
}

function labelStart(text: string, at: number): number {
  const least = Math.max(0, at - LONGEST_LABEL);
  let from = at;
  while (from > least && isLabelUnit(text.charCodeAt(from - 1))) from -= 1;
  return from;
}

/** A comma counts between two quoted words, and mere space behind a flag or a variable of a Dockerfile. */
function isSigned(text: string, from: number, { sign, quoted, start }: Value): boolean {
  if (sign === 'listed')
    return (
      text.charAt(from - 1) === '|' ||
      (quoted && /["'`]/.test(text.charAt(from - 1))) ||
      text.slice(from, start).includes('|')
    );
  return (
    sign !== 'spaced' ||
    /--?$|(?:^|\n)ENV $/.test(text.slice(Math.max(0, from - 5), from)) ||
    text.startsWith('-', from)
  );
}

function labelOf(
  text: string,
  from: number,
  to: number,
  word: string,
  isPasswordWord: boolean,
): Label {
  const isDirect = text.charAt(to) === '=' && text.charAt(to + 1) !== '=';
  const beginsLine = from === 0 || text.charAt(from - 1) === '\n';
  const isVariable = /^[A-Z][A-Z0-9_]*$/.test(word);
  const isFlag = word.startsWith('--');
  return {
    text: word,
    isPassword: isPasswordWord,
    isSetting: isFlag || (isDirect && (isVariable || beginsLine)),
  };
}

function judge(text: string, from: number, value: Value, label: Label): Credential | undefined {
  const { start } = value;
  const end = trimmed(text, from, value, label.isSetting);
  const candidate = text.slice(start, end);
  if (label.isPassword) {
    if (ABOUT.test(label.text)) return undefined;
    return isPassword(candidate, label, value) ? { isPassword: true, start, end } : undefined;
  }
  if (ABOUT.test(label.text) || PUBLIC.test(label.text)) return undefined;
  return isToken(candidate, label, value) ? { isPassword: false, start, end } : undefined;
}
