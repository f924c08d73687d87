import { hasRunBetween } from '../../../text/runs.ts';
import { isPassword, isToken, standsOut } from './judge.ts';
import type { Label } from './label.ts';
import { NEAR, drawnBefore, drawnNear, hasRun } from './near.ts';
import type { Credential } from './near.ts';
import { saidNear } from './said.ts';
import { trimmed } from './trimmed.ts';
import { endOf, valueAfter, valueAt } from './value.ts';
import type { Value } from './value.ts';

/**
 * What a label names: `DB_PASSWORD=…`, `"apiKey": "…"`, `密码是…`, `the key for staging is …`.
 *
 * @param runs see `runsIn`.
 */
export function credentialAt(
  text: string,
  runs: readonly number[],
  label: Label,
): Credential | undefined {
  const maySpace = label.isPassword || isFlag(text, label);
  const value =
    accountAfter(text, label) ?? valueAfter(text, label.end, maySpace, isQuoted(text, label));
  const named = value && judge(text, value, label);
  if (named) return named;
  // A path, or a line of base64 in which the word stands by chance.
  if ('+/'.includes(text.charAt(label.start - 1) || ' ') || label.end - label.start > LONGEST)
    return undefined;
  const isSpokenOf = goesOn(text, label);
  const said = isSpokenOf ? saidNear(text, label) : undefined;
  // Most have nothing near them that could be drawn.
  if (said || !hasRunBetween(runs, label.start - NEAR, label.end + NEAR)) return said;
  return (isSpokenOf ? drawnNear(text, label) : undefined) ?? drawnBefore(text, label);
}

/** Whether a sentence goes on behind a word, and not in words alone. */
function goesOn(text: string, { end, isPassword }: Label): boolean {
  const next = text.charAt(end);
  if ((!' \t:?\n`*'.includes(next) && next < '\u3000') || text.startsWith(' =', end)) return false;
  if (text.startsWith('--', end - 2)) return false; // The first line of a key.
  return hasRun(text, end, isPassword ? 6 : 12);
}

/** The rest of an expression or an address is no part of a token. */
const TOKEN_RUN = /^[\w+/=.~:@!#$%^*|-]+/;

const SHORTEST = { password: 5, token: 12 } as const;
/** Of labels in sentences. */
const LONGEST = 32;

const ACCOUNT = /^(?:cred\w*|logins?)$/i;
const USER = /:? (?:is |are )?[\w.@+-]{1,40} ?[/:|,] ?(?!\/)/y;

/** Behind a user: `creds: admin / …`. */
function accountAfter(text: string, label: Label): Value | undefined {
  const isAccount = label.isPassword && ACCOUNT.test(label.text);
  const start = isAccount ? endOf(USER, text, label.end) : undefined;
  return start === undefined ? undefined : valueAt(text, start, 'spaced');
}

/** A value follows it behind mere space: a flag, a variable of a Dockerfile, a value set off in Markdown. */
function isFlag(text: string, { start, end }: Label): boolean {
  return (
    text.startsWith(' `', end) ||
    text.charAt(start) === '-' ||
    text.charAt(start - 1) === '-' ||
    text.slice(start - 4, start) === 'ENV '
  );
}

/** The first argument of a call, behind which a comma counts: `set("password", "x")`. */
function isQuoted(text: string, { start }: Label): boolean {
  return text.charAt(start - 2) === '(' && /["'`]/.test(text.charAt(start - 1));
}

/** Behind mere space anything may follow, and a short word may be another. */
function mustStandOut(text: string, { sign, quoted }: Value, label: Label): boolean {
  if (sign === 'spaced') return !isFlag(text, label);
  return label.isPassword && !quoted && label.end - label.start === 2 && !label.isSetting;
}

function judge(text: string, value: Value, label: Label): Credential | undefined {
  const { start } = value;
  const shortest = label.isPassword ? SHORTEST.password : SHORTEST.token;
  if (value.end - start < shortest) return undefined;
  const bare = text.slice(start, trimmed(text, label.start, value, label.isSetting));
  const isWhole = label.isPassword || value.quoted || label.isSetting;
  const candidate = isWhole ? bare : (TOKEN_RUN.exec(bare)?.[0] ?? '');
  const end = start + candidate.length;
  if (mustStandOut(text, value, label) && !standsOut(candidate)) return undefined;
  const isOne = label.isPassword ? isPassword : isToken;
  return candidate.length >= shortest && isOne(candidate, label, value) && label.namesSecret
    ? { isPassword: label.isPassword, start, end }
    : undefined;
}
