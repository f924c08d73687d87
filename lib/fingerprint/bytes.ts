/** What a byte of UTF-8 is to the lexer. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const NEWLINE = 4;
export const QUOTE = 5;
/** `/ # - ; % <` begin a comment in one language or another. */
export const COMMENT = 6;
/** Lead bytes of scripts written without spaces: each character is a word. */
export const IDEOGRAPH = 7;
/** Lead bytes of punctuation outside ASCII. */
export const WIDE_OTHER = 8;

const LINE_BREAK = 0x0a;

const SPECIAL: Readonly<Record<number, string>> = {
  [SPACE]: ' \t\f\v\r',
  [NEWLINE]: '\n',
  [QUOTE]: '"\'`',
  [COMMENT]: '/#-;%<',
};

export const CLASS_OF = classify();

function classify(): Uint8Array {
  const classes = new Uint8Array(256);
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const letter of `${letters}${letters.toUpperCase()}_`)
    classes[letter.charCodeAt(0)] = LETTER;
  for (const digit of '0123456789') classes[digit.charCodeAt(0)] = DIGIT;
  for (const [kind, characters] of Object.entries(SPECIAL)) {
    for (const character of characters) classes[character.charCodeAt(0)] = Number(kind);
  }
  classes.fill(LETTER, 0x80);
  // U+3000 to U+9FFF: kana and Han.
  classes.fill(IDEOGRAPH, 0xe3, 0xea);
  // U+0080 to U+00BF, U+2000 to U+2FFF, U+F000 to U+FFFF: dashes, curly quotes, full-width forms.
  for (const lead of [0xc2, 0xe2, 0xef]) classes[lead] = WIDE_OTHER;
  return classes;
}

/** The length in bytes of a character by its lead byte. */
export function lengthOf(lead: number): number {
  if (lead < 0xe0) return lead < 0xc0 ? 1 : 2;
  return lead < 0xf0 ? 3 : 4;
}

export function breaksIn(bytes: Uint8Array, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === LINE_BREAK) breaks += 1;
  }
  return breaks;
}
