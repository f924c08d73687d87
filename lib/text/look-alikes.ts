const DIGITS = '0123456789';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';

/** U+FF01 to U+FF5E are printable ASCII, in order. */
const FULL_WIDTH = String.fromCharCode(...Array.from({ length: 94 }, (_, at) => 0x21 + at));

/**
 * A code point, and what it and those after it stand for; a space where there is nothing. By Unicode's confusables
 * (UTS #39, version 15) and NFKC, letters and digits only; lower-case letters that look like the capital form that is
 * confusable go with it. Left out is what stands beside ASCII in ordinary prose: the Turkish dotless i, the
 * superscripts and the multiplication sign of Latin-1.
 */
const LETTERS: readonly (readonly [number, string])[] = [
  [0x017f, 's    b        g        I'],
  [0x01a6, 'R2'],
  [0x01b7, '3    5s  l'],
  [0x021c, '3     88'],
  [0x0251, 'a'],
  [0x0261, 'ggy     ii    w    n'],
  [0x0280, 'r          u   y         b  h  l'],
  [0x037f, 'J'],
  [0x0391, 'AB  EZH IK MN O P  TY X         a y e n ik  v o p otu x w'],
  [0x03d2, 'Y         F'],
  [0x03f1, 'pcj     CM'],
  [0x0405, 'SI J       A B  E 3  K MHO PCTY X      b   a6br e    k mho pcty x'],
  [0x0455, 'si j        w'],
  [0x0474, 'Vv'],
  [0x04ae, 'Yy'],
  [0x04bb, 'h e  l'],
  [0x04cf, 'i'],
  [0x0501, 'd          G'],
  [0x051b, 'qWw'],
  [0x054d, 'U S     O'],
  [0x0561, 'w q  q         h       n   nu   g  fo'],
  [0x13a0, 'DRT  i   YAJE      W   M   H Y  G hZ          4b  R WS   VS   LC  P   Kd      6    GB'],
  [0x1d00, 'a   cd e  jk m o o      p  tu   vwz   r'],
  [0x1d2c, 'A B DE GHIJKLMN O PRTUWa   bde   g km o   ptu  v      iruv'],
  [0x2070, '0i  456789     n0123456789      aeox hklmnpst'],
  [0x2102, 'C       gHHHh IILl N   PQRRR      Z   Z K BCeeEF Mo    i   y       Ddeij'],
  [0x2160, 'I   V    X  LCDMi   v    x  lcdm'],
  [0x249c, LOWER + UPPER + LOWER],
  [0x2c85, 'r        H   I K   M N   Oo  PpCcT Y   X'],
  [0xa4d0, 'BPdDT GK JC ZF MNLSR  VH  WXY A E l0U'],
  [0xa730, 'fs'],
  [0xff01, FULL_WIDTH],
];

/** Hyphens, dots, slashes and colons that are not ASCII. */
const PUNCTUATION: readonly (readonly [number, string])[] = [
  [0x2010, '------'],
  [0x2024, '.'],
  [0x2043, '-/'],
  [0x2212, '-  /'],
  [0x2236, ':'],
  [0xa789, ':'],
  [0xfe63, '-'],
];

/** By UTF-16 unit, the ASCII code that it is read as. */
export const LOOK_ALIKES: ReadonlyMap<number, number> = new Map(
  [...LETTERS, ...PUNCTUATION].flatMap(([first, letters]) =>
    Array.from(letters, (letter, at) => [first + at, letter.charCodeAt(0)] as const).filter(
      ([, code]) => code !== 0x20,
    ),
  ),
);

/** High surrogates of the blocks that `pairedLetter` knows. */
export const PAIR_STARTS = [0xd835, 0xd83c] as const;

/** The ASCII code of a letter or digit in mathematical style, in a circle or in a square; 0 for any other code point. */
export function pairedLetter(code: number): number {
  // U+1D400: 13 alphabets in two cases; U+1D7CE: five rows of digits.
  if (code >= 0x1d400 && code < 0x1d6a4) {
    return (UPPER + LOWER).charCodeAt((code - 0x1d400) % 52);
  }
  if (code >= 0x1d7ce && code < 0x1d800) return DIGITS.charCodeAt((code - 0x1d7ce) % 10);
  // U+1F110: in brackets, in squares, in black circles, in black squares, each row 32 after the last.
  const place = code >= 0x1f110 && code < 0x1f190 ? (code - 0x1f110) % 32 : 26;
  return place < 26 ? UPPER.charCodeAt(place) : 0;
}
