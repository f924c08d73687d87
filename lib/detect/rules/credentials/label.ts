import { ABOUT, PUBLIC } from './labels.ts';
import { endOf, isLabelUnit } from './value.ts';

const REST = /[\w.\-\u00c0-\u017f]{0,40}/y;
const LONGEST = 40;
/** What may come after a label; most words of code go on with a dot or end an expression. */
const FOLLOWING = ' <\t\r\n\\"\'`:=|,;>()]}*?';
/** Units of the longest word that is looked for as a word alone. */
const SHORT = 4;

const STRONG =
  /secret|token|passw|credential|bearer|auth(?!or)|apikey|api.?key|access.?key|priv\w*.?key|chave|llave|[^\0-\x7f]/i;
/** What stands before "key" in a sentence. */
const BEFORE_KEY =
  /(?:api|access|secret|private|auth|client|signing|service|account|admin|licen[cs]e|robot)[ -]$/i;

const SIGNED = ':="\' ';
const AUTHORIZATION = /auth\w*[_-]?code$/i;
const LAST_WORD = /([A-Za-z]+)[ -]$/;

/** What stands before a value. Most are looked at no further than to see that no value follows. */
export class Label {
  readonly #text: string;
  readonly start: number;
  readonly end: number;
  /** A password may be thought of; anything else is drawn. */
  readonly isPassword: boolean;
  /** It is the word alone that was looked for. */
  readonly isPlain: boolean;

  constructor(text: string, start: number, end: number, isPassword: boolean, isPlain: boolean) {
    this.#text = text;
    this.start = start;
    this.end = end;
    this.isPassword = isPassword;
    this.isPlain = isPlain;
  }

  /** The whole word or variable. */
  get text(): string {
    return this.#text.slice(this.start, this.end);
  }

  /** False when it is about a secret and names none, or names what everybody may know. */
  get namesSecret(): boolean {
    const word = this.isPlain ? '' : this.text;
    if (ABOUT.test(word) && !AUTHORIZATION.test(word)) return false;
    if (this.isPassword) return true; // Hosts, sites and caches have passwords too.
    if (!this.isPlain && wordsOf(word).some((part) => PUBLIC.has(part))) return false;
    return !PUBLIC.has(LAST_WORD.exec(this.#before)?.[1]?.toLowerCase() ?? '');
  }

  /** `NAME=value` and `--name value`: what follows is a value and no expression of a language. */
  get isSetting(): boolean {
    return isSetting(this.#text, this.start, this.end, this.text);
  }

  /** It names a secret by itself: an API key, a token. What a mere "key" names may be any other thing. */
  get isStrong(): boolean {
    return STRONG.test(this.text) || BEFORE_KEY.test(this.#before);
  }

  get #before(): string {
    return this.#text.slice(Math.max(0, this.start - 16), this.start);
  }
}

/** The label around a keyword; undefined when it stands there by chance, or nothing can follow it. */
export function labelAt(
  text: string,
  keyword: number,
  keywordEnd: number,
  isPassword: boolean,
): Label | undefined {
  // Some keywords bring their sign along.
  const end = SIGNED.includes(text.charAt(keywordEnd - 1)) ? keywordEnd - 1 : keywordEnd;
  if (end - keyword <= SHORT && isInsideWord(text, keyword)) return undefined;
  // A word in another script has no rest: what follows may be the value.
  const to = text.charCodeAt(end - 1) > 0x7f ? end : (endOf(REST, text, end) ?? end);
  if (text.charCodeAt(to) <= 0x7f && !FOLLOWING.includes(text.charAt(to))) return undefined;
  const first = SIGNED.includes(text.charAt(keyword)) ? keyword + 1 : keyword;
  const start = startOf(text, first);
  return new Label(text, start, to, isPassword, start === first && to === end);
}

/** `jwt`, `psk` and their like stand in other words by chance: only a new word begins with them, or a hump. Not so `密码`. */
function isInsideWord(text: string, start: number): boolean {
  if (text.charCodeAt(start) > 0x7f) return false;
  const before = text.charCodeAt(start - 1);
  const isCapital = text.charCodeAt(start) < 0x61;
  const isLetter = (before | 0x20) >= 0x61 && (before | 0x20) <= 0x7a;
  return isLetter && text.charAt(start) !== '_' && !(isCapital && before >= 0x61);
}

function startOf(text: string, at: number): number {
  const least = Math.max(0, at - LONGEST);
  let from = at;
  while (from > least && isLabelUnit(text.charCodeAt(from - 1))) from -= 1;
  return from;
}

function wordsOf(label: string): string[] {
  return label
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/);
}

function isSetting(text: string, start: number, end: number, word: string): boolean {
  if (word.startsWith('--')) return true;
  if (text.charAt(end) !== '=' || text.charAt(end + 1) === '=') return false;
  return start === 0 || text.charAt(start - 1) === '\n' || /^[A-Z][A-Z0-9_]*$/.test(word);
}
