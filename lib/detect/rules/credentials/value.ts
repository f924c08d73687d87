/** A value beside a label, and how it was written. */
export interface Value {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** What stood between label and value. */
  readonly sign: Sign;
}

/** An equals sign or colon; a word such as "is"; a comma of a call; nothing but space; a tag. */
export type Sign = 'assigned' | 'said' | 'listed' | 'spaced' | 'tagged';

/** Quotes and brackets that end a label, what is said of it in brackets, and its type in a declaration. */
const CLOSE =
  /[\\"'`\])}*]{0,8}(?:__|<\/[a-z]{1,6}>\s{0,16}(?:<t?d[^<>]{0,60}(?=>))?)?(?:[ \t]{0,8}\([^()\n]{0,24}\)|（[^（）\n]{0,24}）|[ \t]?\{ ?get;[\w; ]{0,16}\}|\??:[ \t]?[&A-Za-z][\w<>&' ]{0,20}(?==)|"?[ \t]{0,4}\{(?:[^{}=]{0,120}=){0,4}[^{}=]{0,40}\bdefault(?= {0,16}=))?[ \t\u00a0\u202f\u3000]{0,16}/y;
const ASSIGNED =
  /(?:\?\?=|\|\|=|[:!=]?={1,2}|=>|->|::?=?|[：＝】])(?:[ \t]?[>|][+-]?)?(?:(?:\*\*?|__)(?=\s)|(?:<\/?[a-z]{1,6} ?\/?>){1,4})?[ \t\u00a0\u202f\u3000]{0,16}(?:(?<=[:：>|*][+-]?[ \t]{0,16})\r?\n[ \t]{0,16})?/y;
const SAID =
  /(?:is|was|equals|lautet|ist|est|es|é|e|to(?=[ \t]{1,4}["'`])|はこちら|は|이|是|(?:设|设置|改)?为|為|就是|改成了?|설정)[:：]?(?:[ \t]{1,4}|(?<=[^\w\s])|(?=["'`]))/y;
/** `<add key="Password" value="…" />`, and a name and a value on two lines of YAML. */
const NAMED = /(?:\n[ \t-]{0,16})?value[ \t]{0,4}[:=][ \t]{0,4}/y;
const LISTED = /(?:,|\|(?!\|))[ \t]{0,8}/y;
const TAG = />/y;
/** Nothing, a dash, an arrow, a particle. */
const SPACED = /(?<=[ \t])(?:[-–—→][ \t]{1,4})?|を[ \t]?/y;
const BRACKET = /(?=.)/y;

/** By the first unit of a sign, which signs it may be; any other begins a word. */
const BY_UNIT: ReadonlyMap<string, readonly (readonly [Sign, RegExp])[]> = new Map(
  Array.from('=:!?-：＝】|,>「『【', (unit) => [
    unit,
    [
      ...('「『【'.includes(unit) ? [['assigned', BRACKET] as const] : []),
      ...(',>'.includes(unit) ? [] : [['assigned', ASSIGNED] as const]),
      ...('|,'.includes(unit) ? [['listed', LISTED] as const] : []),
      ...(unit === '>' ? [['tagged', TAG] as const] : []),
      ['spaced', SPACED] as const,
    ],
  ]),
);
const WORDS: readonly (readonly [Sign, RegExp])[] = [
  ['assigned', NAMED],
  ['said', SAID],
  ['spaced', SPACED],
];

/**
 * Reads the value behind a label that ends at `at`; undefined when nothing like one is there.
 *
 * @param maySpace mere space may stand between.
 * @param mayList so may a comma, when the value is quoted.
 */
export function valueAfter(
  text: string,
  at: number,
  maySpace: boolean,
  mayList: boolean,
): Value | undefined {
  const close = endOf(CLOSE, text, at) ?? at;
  const unit = text.charAt(close);
  for (const [sign, pattern] of BY_UNIT.get(unit) ?? WORDS) {
    const start = endOf(pattern, text, close);
    if (start === undefined) continue;
    if (sign === 'tagged') return taggedAt(text, start);
    const isComma = sign === 'listed' && unit === ',';
    if ((sign === 'spaced' && !maySpace) || (isComma && !mayList)) return undefined;
    const value = valueAt(text, start, sign);
    return isComma && value?.quoted === false ? undefined : value;
  }
  return undefined;
}

/** Longer ones are no single value. */
const LONGEST = 4096;
const OPENING = /[bru$@]{0,2}(\\{0,4})(["'`“„「『【]|«\s?)/y;
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '「': '」',
  '『': '』',
  '【': '】',
};
/** Up to white space, what ends an expression, or the next word of a language without spaces. */
const BARE = /[^\s"'`<>，。；、！？：「」“”„«»（）\u2e80-\u9fff\uac00-\ud7ff]{1,600}/y;
/** Up to the next cell. */
const CELL = new RegExp(BARE.source.replace('<>', '<>|'), 'y');
/** Another label follows at once: what it names is its own affair. No value begins with kana or an ideograph. */
const LABEL = /[A-Za-z_]{4,30}[=:](?=[\w"'`])|[\u3040-\u9fff]/y;
/** Four or more groups of as many letters, as mail services make passwords for programs. */
const GROUPS = /(?:[A-Za-z0-9]{4} ){3,5}[A-Za-z0-9]{4}(?![A-Za-z0-9])/y;
const TAGGED = /[^<>\n]{1,4096}(?=<\/)/y;

function taggedAt(text: string, start: number): Value | undefined {
  const end = endOf(TAGGED, text, start);
  return end === undefined ? undefined : { start, end, quoted: true, sign: 'tagged' };
}

export function valueAt(text: string, at: number, sign: Sign): Value | undefined {
  OPENING.lastIndex = at;
  const opening = OPENING.exec(text);
  if (opening) {
    const [all, escapes = '', quote = ''] = opening;
    const start = at + all.length;
    const end = closing(text, start, escapes, CLOSING[quote.charAt(0)] ?? quote);
    if (end === undefined) return undefined;
    const isSetOff = quote.startsWith('«') && /\s/.test(text.charAt(end - 1));
    return { start, end: isSetOff ? end - 1 : end, quoted: true, sign };
  }
  if (endOf(LABEL, text, at) !== undefined) return undefined;
  const end = endOf(GROUPS, text, at) ?? endOf(sign === 'listed' ? CELL : BARE, text, at);
  return end === undefined ? undefined : { start: at, end, quoted: false, sign };
}

/** Where a quoted value ends: at one of the closing quotes with as many backslashes, on the same line. */
function closing(text: string, start: number, escapes: string, quote: string): number | undefined {
  const limit = Math.min(text.length, start + LONGEST);
  for (let at = start; at < limit; at += 1) {
    const letter = text.charAt(at);
    if (letter === '\n') return undefined;
    if (quote.includes(letter) && escapes === '') return at;
    if (letter !== '\\') continue;
    if (escapes !== '' && text.startsWith(escapes + quote, at)) return at;
    if (escapes === '') at += 1;
  }
  return undefined;
}

export function endOf(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}

/** Letters, digits, `_`, `$`, `.` and `-`. */
export function isLabelUnit(unit: number): boolean {
  const folded = unit | 0x20;
  if (folded >= 0x61 && folded <= 0x7a) return unit > 0x40;
  return (unit >= 0x2d && unit <= 0x39 && unit !== 0x2f) || unit === 0x5f || unit === 0x24;
}
