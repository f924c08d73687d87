/** What single UTF-16 units of a text are to the terms of an organisation. */

/** Small letter for capital; letters whose cases are no pair (ß, µ) stay as they are. */
export function fold(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  // From here on only full-width letters have cases that matter. The question costs 100 ns.
  if (unit >= 0x2000) return unit >= 0xff21 && unit <= 0xff3a ? unit + 0x20 : unit;
  const letter = String.fromCharCode(unit);
  const small = letter.toLowerCase();
  return small.length === 1 && small.toUpperCase() === letter ? small.charCodeAt(0) : unit;
}

/** The units that `fold` makes this one of. */
export function casesOf(folded: number): readonly number[] {
  const capital = String.fromCharCode(folded).toUpperCase();
  const other = capital.length === 1 ? capital.charCodeAt(0) : folded;
  return other !== folded && fold(other) === folded ? [folded, other] : [folded];
}

/** A space in a term. Any run of these in a text is equal to it. */
export const JOINT = 0x20;

/** White space and hyphens. */
export const JOINTS =
  '\t\n\v\f\r -\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
  '\u2010\u2011\u2028\u2029\u202f\u205f\u3000\ufeff';

export function isJoint(unit: number): boolean {
  if (unit < 0x80) return unit === JOINT || unit === 0x2d || (unit >= 0x09 && unit <= 0x0d);
  if (unit > 0x3000) return unit === 0xfeff;
  return unit >= 0xa0 && JOINTS.includes(String.fromCharCode(unit));
}

/** A term in the form in which it is looked for: small letters, one space for each run of joints. */
export function normalise(term: string): string {
  if (/^[!-,.-~]+$/.test(term)) return term.toLowerCase();
  const spaced = term.replace(/[\s\-\u2010\u2011]+/g, ' ').trim();
  return Array.from({ length: spaced.length }, (_, at) =>
    String.fromCharCode(fold(spaced.charCodeAt(at))),
  ).join('');
}

/**
 * Units of scripts that put no spaces between words: Han, kana, Hangul (whose particles follow without one), Thai, Lao,
 * Tibetan, Burmese, Khmer; also surrogates and full-width forms.
 */
export function isLoose(unit: number): boolean {
  if (unit < 0x0e00) return false;
  if (unit >= 0x2e80) return true;
  return unit <= 0x109f || (unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0x1780 && unit <= 0x17ff);
}
/** The same units, for a search. Global: set `lastIndex` first. */
export const LOOSE = /[\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\uffff]/g;

/** Letters and digits that go on a word; NaN, before a text and after it, is none. */
export function isWord(unit: number): boolean {
  if (unit < 0x80) {
    const small = unit | 0x20;
    return (unit >= 0x30 && unit <= 0x39) || (small >= 0x61 && small <= 0x7a);
  }
  return unit >= 0x80 && !isLoose(unit) && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit));
}

export function startsWord(text: string, at: number): boolean {
  return !isWord(text.charCodeAt(at)) || !isWord(text.charCodeAt(at - 1));
}

export function endsWord(text: string, end: number): boolean {
  return !isWord(text.charCodeAt(end - 1)) || !isWord(text.charCodeAt(end));
}
