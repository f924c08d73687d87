import { LOOK_ALIKES, pairedLetter } from './look-alikes.ts';
import { Rewriter } from './rewrite.ts';
import { LOOK_ALIKE, PUNCTUATION, UNIT_CLASSES, WORD, startOfRun } from './units.ts';
import type { View } from './view.ts';

/** A word shorter than that tells nothing: `А4`, `2х`, `km²`. */
const SHORTEST_MIXED = 4;
/** Letters in full width or in a style, without ASCII beside them: Japanese has years and names of firms in it. */
const SHORTEST_STYLED = 6;

/**
 * The text with look-alikes read as ASCII, or undefined when there is none that could hide a token: in a word of which
 * another part is ASCII, or in a row of letters in full width or in mathematical style. Words that are written in
 * another script from end to end stay as they are.
 */
export function foldLetters(text: string): View | undefined {
  const words = new Words(text);
  if (!words.next()) return undefined;
  const rewriter = new Rewriter(text);
  do {
    rewriter.keep(words.start);
    foldWord(text, words.end, rewriter);
  } while (words.next());
  rewriter.keep(text.length);
  return rewriter.build();
}

/** Finds the words that are to be folded, in order. */
class Words {
  readonly #text: string;
  start = 0;
  end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the next such word. False when there is none. */
  next(): boolean {
    for (
      let at = this.end;
      (at = nextLookAlike(this.#text, at)) >= 0;
      at = Math.max(this.end, at + 1)
    ) {
      if (this.#isDisguised(at)) return true;
    }
    return false;
  }

  /** Measures the word around its first look-alike. */
  #isDisguised(at: number): boolean {
    const text = this.#text;
    const start = startOfRun(text, at, WORD, this.end);
    let ascii = at - start;
    let styled = 0;
    let telling = 0;
    let end = at;
    while (end < text.length) {
      const unit = text.charCodeAt(end);
      const bits = UNIT_CLASSES[unit] ?? 0;
      if ((bits & (WORD | LOOK_ALIKE | PUNCTUATION)) === 0) break;
      const length = (unit & 0xf800) === 0xd800 ? 2 : 1;
      if (length === 2 && pairedLetter(text.codePointAt(end) ?? 0) === 0) break;
      if ((bits & WORD) !== 0) ascii += 1;
      else if (isStyled(unit)) styled += 1;
      // Hyphens alone, as in `long‑term`, hide no token unless it has a digit.
      if (isDigit(unit) || ((bits & LOOK_ALIKE) !== 0 && !isHyphen(unit))) telling += 1;
      end += length;
    }
    this.start = start;
    this.end = end;
    const mixed = ascii > 0 && telling > 0 && end - start >= SHORTEST_MIXED;
    return mixed || styled >= SHORTEST_STYLED;
  }
}

/**
 * The next look-alike that has ASCII beside it, or a few of its kind, or -1. In a Russian or Greek text every second
 * letter is a look-alike, so that this decides what such a text costs.
 */
function nextLookAlike(text: string, from: number): number {
  let before = from > 0 ? (UNIT_CLASSES[text.charCodeAt(from - 1)] ?? 0) : 0;
  let row = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Chinese has none, and its units lie so far apart in the table that looking them up takes twice as long.
    const bits = unit >= 0x3040 && unit < 0xa4d0 ? 0 : (UNIT_CLASSES[unit] ?? 0);
    if ((bits & LOOK_ALIKE) !== 0) {
      if ((before & WORD) !== 0) return at;
      row += 1;
    } else if (row > 0) {
      if ((bits & WORD) !== 0) return at - row;
      row = (bits & PUNCTUATION) === 0 ? 0 : row + 1;
    }
    if (row === SHORTEST_STYLED) return at + 1 - row;
    before = bits;
  }
  return -1;
}

/** Phonetic and letter-like symbols, letters in circles, full width, surrogates: no script that is written in words. */
function isStyled(unit: number): boolean {
  if (unit >= 0xd800) return true;
  if (unit >= 0x1d00) return (unit < 0x2500 && !isHyphen(unit)) || (unit >> 1) << 1 === 0xa730;
  return unit >= 0x0250 && unit < 0x02b0;
}

function isHyphen(unit: number): boolean {
  return (unit >= 0x2010 && unit <= 0x2044) || unit === 0x2212;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function foldWord(text: string, end: number, rewriter: Rewriter): void {
  for (let at = rewriter.at; at < end; at = rewriter.at) {
    const unit = text.charCodeAt(at);
    const isPair = (unit & 0xf800) === 0xd800;
    if (unit < 0x80) rewriter.keep(at + 1);
    else if (isPair) rewriter.put(pairedLetter(text.codePointAt(at) ?? 0), at + 2);
    else rewriter.put(foldUnit(unit), at + 1);
  }
}

function foldUnit(unit: number): number {
  // Full width is ASCII moved, and does not need the table.
  return unit > 0xff00 ? unit - 0xfee0 : (LOOK_ALIKES.get(unit) ?? unit);
}
