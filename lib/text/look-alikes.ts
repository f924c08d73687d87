/**
 * A code point, and what it and those after it look like; a space where that is nothing. By Unicode's confusables
 * (UTS #39, version 15), letters and digits only; lower-case letters that look like the capital form that is
 * confusable go with it.
 */
const ROWS: readonly (readonly [number, string])[] = [
  // Greek
  [0x0391, 'AB  EZH IK MN O P  TY X         a y e n ik  v o p otu x w'],
  // Cyrillic
  [0x0405, 'SI J       A B  E 3  K MHO PCTY X      b   a6br e    k mho pcty x'],
  [0x0455, 'si j        w'],
  [0x04bb, 'h'],
  [0x0501, 'd'],
  [0x051b, 'q w'],
  // The hyphens that word processors put into words.
  [0x2010, '--'],
  // Full width: printable ASCII, in order.
  [0xff01, String.fromCharCode(...Array.from({ length: 94 }, (_, at) => 0x21 + at))],
];

/** By UTF-16 unit, the ASCII code that it is read as. */
export const LOOK_ALIKES: ReadonlyMap<number, number> = new Map(
  ROWS.flatMap(([first, letters]) =>
    Array.from(letters, (letter, at): [number, number] => [first + at, letter.charCodeAt(0)]),
  ).filter(([, code]) => code > 0x20),
);

/** The ASCII code of a letter or digit in mathematical style, or -1. */
export function styledLetter(code: number): number {
  // U+1D400: 13 alphabets in two cases; U+1D7CE: five rows of digits.
  if (code >= 0x1d7ce && code < 0x1d800) return 0x30 + ((code - 0x1d7ce) % 10);
  if (code < 0x1d400 || code >= 0x1d6a4) return -1;
  const letter = (code - 0x1d400) % 52;
  return letter < 26 ? 0x41 + letter : 0x47 + letter;
}
