import { isSample, isWords } from '../../post/placeholder.ts';
import { isDrawn, isDrawnLetters, isSequence, randomness } from '../../randomness.ts';
import type { Label } from './label.ts';
import type { Sign, Value } from './value.ts';

/** What follows a name in an expression. */
const OPERATION = /^[A-Za-z_$][\w$]*(?:[.[(/]|=(?!=*$)|->|::)/;
/** Something that a program puts in, or a mask. */
const FILLED_IN =
  /^[$#@]\(|^<.*>|^\(.*\)|^\[.*\]|^\{.*\}|^%[A-Z][A-Z\d_]*%|[$#@]\{|\{\{|%\(|<\/?[A-Za-z][^<>]*>|\*{3}|…|\.{3}|x{4}|[-_]x{3}$|(.)\1{7}/i;
/** A variable, a pointer, a tag of YAML, a selector begin with a sign, and so may a password. */
const MARKED = /^[$%{<@#&*([!]+|^\/(?!.*\/)/;
/** What is encrypted already (by SOPS, by the controller of sealed secrets), a resource of a cloud, an address, the first part of a JWT. */
const ELSEWHERE = /^(?:ENC\[|(?:arn:)?aws:|[a-z]+:\/\/|Ag[A-D][\w+/]{200}|eyJ[\w-]{0,60}\.*$)/;
/** What says that it is none: `my-secret-2`, `dbpassword`, `sk-your-key`, `secret/data/app`. */
const STAND_IN = /secret|token|dummy|fake|your|dein|votre|passw|\bpass\b/i;
const WORDS_AND_NUMBERS = /^[a-z]+(?:[-_ .:/#]+(?:[a-z]+|\d{1,3}))*\d{0,4}$/i;
/** `request.body.password`, `Some::Thing`, `options->password`, `getPassword()`, `items[0]`, `password!`. */
const EXPRESSION =
  /^(?![\w$]+$)[A-Za-z_$][\w$]*(?:(?:\.|\?\.|::|->)[#A-Za-z_$][\w$]*)*(?:[([].*|[!,;)\]}]*)$/;
/** More of a program follows: `null;let`, `b,rawPassword:c`, `e.key:e.keyCode`, `1,WRONG:2`; `this.password`. */
const CODE =
  /^(?:this|process)\.[\w$.]+(?![\w$.!#%^@*])|^\d,\w+:\d(?!\w)|^(?:null|[A-Za-z_$]{1,2})[,;:?|&)]|^[A-Za-z_$][\w$.]*[,;|&?:]+(?:\(|[A-Za-z_$][\w$]*[:=.(!])/;
const DOTTED = /^[\w-]+(?:\.[\w-]+)+$/;
const LETTERS = /^[\p{L}_.\- |]+$/u;
/** Words of sentences, of prompts, and of commands and code. */
const SENTENCE =
  /^[\s+\-.,(]|[\s+=,(]$|\s[^\w\s]+\s|[.:;?] |[^\0-\x7f]|\b(?:the|your|an|is|are|must|have|be|for|of|or|to|in|at|with|by|please|enter|show|new|user|characters?|code|encoded)\b|passw/i;
/** What a validator asks for, a type of bytes, an encoding, the scopes of a login. */
const DEMAND =
  /^(?:(?:required|nullable|string|min|max)\b|\w*int\d+\w*Array$|latin1$|base64$|[a-z]+\+[a-z]+(?:[+:][a-z]+)+$)/i;
/** A version, a date, a time, an advisory. */
const VERSION = /(?:^|-)v?\d+(?:\.\d+){2}|\d{4}-\d\d-\d\d|^\d{8}T\d{6}Z|^(?:GHSA|CVE)-/;
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PATH = /^(?:\.{1,2}\/|\/.*\/|[A-Z]:\\)/i;
const LONG_BASE64 = /^(?!\/[a-z]{3,}\/)[A-Za-z\d+/]{20,}={0,2}$/;
/** A type or a variable. */
const NAME = /^[A-Za-z_$][\w$]*$/;
/** What tokens are written in. */
const TOKEN = /^[\w+/=.~:@!#$%^*|-]+$/;
/** Four or more groups of as many letters, as mail services make passwords for programs. */
const GROUPS = /^(?:[A-Za-z0-9]{4} ){3,5}[A-Za-z0-9]{4}$/;

/** Whether what a password label names is one, and no word, rule, expression or placeholder. */
export function isPassword(value: string, label: Label, { quoted, sign }: Value): boolean {
  if (value.length < 5 || value.length > 128 || GROUPS.test(value)) return GROUPS.test(value);
  const isWord = LETTERS.test(value);
  if (isWord && !quoted && !label.isSetting) return false;
  if (/\s/.test(value) && !(quoted && sign === 'assigned' && isPhrase(value, label))) return false;
  if (isFilledIn(value) || DEMAND.test(value)) return false;
  if (isWord) {
    if (label.isSetting && sign === 'assigned') return value.length >= 6;
    return quoted && isDrawnLetters(value.replace(/[._-]/g, '').toLowerCase());
  }
  if (!quoted && !label.isSetting && isExpression(value, sign)) return false;
  if (/^(?:0x[\da-f]+|[\d.,:;]+)$/i.test(value)) return /^\d{6,}$/.test(value) && sign !== 'spaced';
  // What is not followed by a sign must look like nothing else.
  if (sign === 'spaced' || sign === 'listed') return /\d/.test(value) && /[A-Za-z]/.test(value);
  return /[A-Za-z\d]/.test(value);
}

/** Whether a value in a sentence can be nothing but a password: no word, name, version or address of mail. */
export function standsOut(value: string): boolean {
  if (value.length < 8 || !/\d/.test(value) || /^[\w.+-]+@[\w-]+\.|\(/.test(value)) return false;
  if (/[A-Za-z\d][!@#$%^&*]+[A-Za-z\d]/.test(value) || /^[A-Z][a-z]{3,}\d{3,}$/.test(value))
    return true;
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && randomness(value) >= 0.45;
}

/** Whether a value was drawn, and stands for nothing that everybody may know. */
export function isToken(value: string, label: Label, { quoted, sign }: Value): boolean {
  if (value.length < 12 || /\s/.test(value)) return false;
  if (isPublic(value, label)) return false;
  const isOpen = quoted || label.isSetting;
  if (!isOpen && !TOKEN.test(value)) return false;
  if (!/\d|[A-Z].*[a-z].*[A-Z]/.test(value)) {
    return isOpen && label.isStrong && isDrawnLetters(value) && !isFilledIn(value);
  }
  if (!isOpen && isExpression(value, sign)) return false;
  // Databases, caches and lists have keys too.
  const isAnyKey = !label.isStrong && /^keys?$/i.test(label.text);
  if (isAnyKey && (UUID.test(value) || /^(?:[a-z]+-)*[0-9a-f]+$/.test(value))) return false;
  const isBareName = !isOpen && NAME.test(value) && !/\d.*\d/.test(value);
  if (isBareName && !(label.isStrong && randomness(value) >= 0.6)) return false;
  const isShortHex = label.isStrong && /^(?=.*\d)(?=.*[a-f])[0-9a-f]{12,15}$/.test(value);
  return (isShortHex || isDrawn(value)) && !isFilledIn(value);
}

/** Tokens are coins too, and their addresses public; the ID of a session, a UUID or `sess_…`, opens none. */
export function isPublic(value: string, label: Label): boolean {
  if (/^(?!.*(?:secret|key|token)).*session.*id$/i.test(label.text))
    return UUID.test(value) || /^[a-z]{2,8}_/.test(value);
  return /^0x[\da-f]{40}$/i.test(value) && !/secret|key|[^\0-\x7f]/i.test(label.text);
}

/** Whether a value is none yet: a variable, a mask, a path, a sample. */
export function isFilledIn(value: string): boolean {
  return (
    ELSEWHERE.test(value) ||
    VERSION.test(value) ||
    (FILLED_IN.test(value) && !(value.length >= 32 && !/[{}<>]/.test(value) && isDrawn(value))) ||
    isMarked(value) ||
    (PATH.test(value) && !(LONG_BASE64.test(value) && randomness(value) >= 0.5)) ||
    (STAND_IN.test(value) && WORDS_AND_NUMBERS.test(value)) ||
    isWords(value) ||
    isSequence(value) ||
    isSample(value)
  );
}

/** Whether words in quotes are a password, and no sentence about one and no part of an expression. */
function isPhrase(value: string, label: Label): boolean {
  if (value.length > 64 || SENTENCE.test(value)) return false;
  return label.isSetting || /[a-z]\d|\d[a-z]|[a-z][!@#$%^&*][a-z\d]/i.test(value);
}

/** Whether it is a sign and a name: names have no digits and signs among letters of both cases. */
function isMarked(value: string): boolean {
  const name = value.replace(MARKED, '');
  if (name === value) return false;
  if (OPERATION.test(name) || (STAND_IN.test(name) && WORDS_AND_NUMBERS.test(name))) return true;
  const rest = name.replace(/[A-Za-z]+/g, '');
  if (isDrawn(name)) return false;
  if (name.length - rest.length < 3 || !/\d/.test(rest)) return true;
  const looks = randomness(name);
  const isMixed = looks >= 0.4 || (/[a-z]/.test(name) && /[A-Z]/.test(name));
  return looks < 0.5 && !(isMixed && /\d[\d!@#^&*?]|[!@#^&*?]\d/.test(rest));
}

function isExpression(value: string, sign: Sign): boolean {
  if (/^\w+=(?!=*$)|[{}]/.test(value) || CODE.test(value)) return true;
  if (sign === 'said' || !EXPRESSION.test(value)) return false;
  // Tokens have dots too: `v2.…`, `s.…`.
  return !(DOTTED.test(value) && value.length >= 20 && isDrawn(value) && randomness(value) >= 0.5);
}
