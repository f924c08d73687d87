/**
 * What a byte of UTF-8 is to the lexer. Take what a loop needs of this into constants of its own:
 * V8 looks an imported name up anew each time, which costs as much as the rest of the loop.
 */
export const KIND = {
  other: 0,
  /** With digits, what words are made of. */
  letter: 1,
  digit: 2,
  space: 3,
  newline: 4,
  quote: 5,
  /** `/ # - ; % <` begin a comment in one language or another. */
  comment: 6,
  /** Lead bytes of scripts written without spaces: each character is a word. */
  ideograph: 7,
  /** Lead bytes of punctuation outside ASCII. */
  wideOther: 8,
} as const;

const SPECIAL: Readonly<Record<number, string>> = {
  [KIND.space]: ' \t\f\v\r',
  [KIND.newline]: '\n',
  [KIND.quote]: '"\'`',
  [KIND.comment]: '/#-;%<',
};

export const KIND_OF = classify();

function classify(): Uint8Array {
  const classes = new Uint8Array(256);
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const letter of `${letters}${letters.toUpperCase()}_`)
    classes[letter.charCodeAt(0)] = KIND.letter;
  for (const digit of '0123456789') classes[digit.charCodeAt(0)] = KIND.digit;
  for (const [kind, characters] of Object.entries(SPECIAL)) {
    for (const character of characters) classes[character.charCodeAt(0)] = Number(kind);
  }
  classes.fill(KIND.letter, 0x80);
  // U+3000 to U+9FFF: kana and Han.
  classes.fill(KIND.ideograph, 0xe3, 0xea);
  // U+0080 to U+00BF, U+2000 to U+2FFF, U+F000 to U+FFFF: dashes, curly quotes, full-width forms.
  for (const lead of [0xc2, 0xe2, 0xef]) classes[lead] = KIND.wideOther;
  return classes;
}

/** The length in bytes of a character by its lead byte. */
export function lengthOf(lead: number): number {
  if (lead < 0xe0) return lead < 0xc0 ? 1 : 2;
  return lead < 0xf0 ? 3 : 4;
}
