import { entropyOf, isSequence } from '../randomness.ts';
import { breakLines, holdsKey } from '../rules/key-body.ts';
import type { Rule } from '../rules/types.ts';

/** Words so long that chance does not put one into a random token (under one in a million). */
const LONG_WORDS =
  /example|placeholder|changeme|redacted|yourtoken|yourkey|yourapi|replaceme|insert_|sample_|eyJzdWIiOiIxMjM0NTY3ODkw|dXNlcm5hbWU6/i;

/** Words that count only when the whole value is made of them, and of repeated letters or a number. */
const WORDS = new Set(
  [
    'a an the your my our this that is it not no for of to with in from some any',
    'real fake dummy test testing demo please sample mock default random valid none null undefined todo',
    'put insert add enter paste replace set change use goes here me redacted hidden removed',
    'token tokens key keys api apikey secret secrets password passwd pass pwd pat value string',
    'root admin guest login postgres mysql rabbitmq redis mongo letmein abcdef qwerty something whatever',
    'personal access auth oauth private public client account service user username name id',
    'changeit foobar bot app github gitlab slack npm openai env var foo bar baz abc xyz',
  ].flatMap((line) => line.split(' ')),
);
const FILLER = /^(?:\d{1,4}|(.)\1*)$/;

/** In bits a unit. Random hex of 20 units stays above 2.8, a few letters in turn stay below. */
const RANDOM = 2.5;

/** A documentation value in place of a secret: `ghp_xxxx…`, `xoxb-your-token-here`, `<password>`. */
export function isPlaceholder(value: string, rule: Rule): boolean {
  if (rule.nature === 'data') return false;
  if (rule.nature === 'key') return isEmptyKey(value);
  const body = value.replace(rule.publicPrefix, '');
  if (rule.nature === 'password') return isWords(body);
  return isSample(body) || isWords(body) || !isRandom(body);
}

/** The words that documentation puts into what it makes up. */
export function isSample(value: string): boolean {
  return LONG_WORDS.test(value);
}

export function isWords(body: string): boolean {
  if (/^(?:<.*>|\[.*\]|\$\{.*|\{\{.*)$/.test(body)) return true;
  return body.split(/[^A-Za-z0-9*•]+/).every(isFiller);
}

function isFiller(word: string): boolean {
  return word === '' || FILLER.test(word) || WORDS.has(word.toLowerCase().replace(/\d{1,4}$/, ''));
}

function isRandom(body: string): boolean {
  const units = body.replace(/[^A-Za-z0-9]+/g, '');
  return units.length >= 12 && entropyOf(units) >= RANDOM && !isSequence(units);
}

/** Only when there is a BEGIN to read from: a key that lost it was found by its key lines. */
function isEmptyKey(value: string): boolean {
  const body = /BEGIN [A-Z0-9 ]{0,80}PRIVATE KEY(?: BLOCK)?-----([^]*?)(?:-----|$)/.exec(
    value,
  )?.[1];
  return body !== undefined && !holdsKey(breakLines(body));
}
