/** What single UTF-16 units of a text are to the terms of an organisation. */

/** A space in a term. Any run of white space and hyphens in a text is equal to it. */
export const JOINT = 0x20;
const JOINTS = /[\s\-\u2010\u2011]+/g;

/**
 * Units of scripts that put no spaces between words: Han, kana, Hangul (whose particles follow without one), Thai, Lao,
 * Tibetan, Burmese, Khmer; also surrogates and full-width forms.
 */
export const LOOSE = /[\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\uffff]/;

/** What was found out of a unit: in the low 16 bits how it is looked for, above that its class. */
const known = new Uint32Array(0x10000);

function lookUp(unit: number): number {
  const letter = String.fromCharCode(unit).replace(JOINTS, ' ').toLowerCase();
  const isWord = /[\p{L}\p{N}\p{M}]/u.test(letter) && !LOOSE.test(letter);
  const kind = unit > 0x7f ? 4 : unit < 0x3a ? 1 : 2;
  return letter.charCodeAt(0) | (isWord ? kind << 16 : 0);
}

/** 0 outside of the text: once asked for a unit there, V8 is slow with all of them. */
function at(text: string, place: number): number {
  if (place < 0 || place >= text.length) return 0;
  const unit = text.charCodeAt(place);
  return (known[unit] ||= lookUp(unit));
}

/** A unit as it is looked for: small letter for capital, a space for white space and hyphens; 0 outside of the text. */
export function foldedAt(text: string, place: number): number {
  return at(text, place) & 0xffff;
}

/** 1 for a digit, 2 for a letter A to Z, 4 for others that go on a word, 0 for what does not. */
export function classAt(text: string, place: number): number {
  return at(text, place) >> 16;
}

/** Whether a word may begin or end at a place. */
export function isEdge(text: string, place: number): boolean {
  return classAt(text, place) === 0 || classAt(text, place - 1) === 0;
}

/** A term with one space for each run of joints. */
export function spaced(term: string): string {
  return term.replace(JOINTS, ' ').trim();
}
