import type { Beginning } from './first-units.ts';
import { fold, isJoint, JOINT } from './units.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a term stands at a place where its letters do, and from where to where. */
export type Accept = (text: string, start: number, end: number, word: string) => Span | undefined;

/** One thing to look for by its letters, or by the letters it begins with. */
export interface Literal {
  readonly rule: string;
  /** As policy has it. */
  readonly word: string;
  /** As it is looked for: see `normalise`. */
  readonly folded: string;
  readonly accept: Accept;
  /** It never begins in the middle of a word. */
  readonly bound: boolean;
  /** How it begins, where more is known than its letters say. */
  readonly begins?: readonly Beginning[];
}

/**
 * Literals by their first units, then in alphabetical order. While a text is followed, those that still
 * fit are one run of the order, which is narrowed by halving: the cost is that of the text followed, also
 * where thousands begin with "Project".
 */
export class WordIndex {
  readonly #literals: readonly Literal[];
  readonly #runs = new Map<number, { from: number; to: number }>();
  readonly #head: 2 | 4;
  readonly #base: number;

  /** @param head how many units all of these have at least; four only where they are ASCII. */
  constructor(literals: readonly Literal[], head: 2 | 4) {
    this.#head = head;
    this.#base = head === 4 ? 0x80 : 0x10000;
    this.#literals = literals.toSorted((one, other) =>
      one.folded < other.folded ? -1 : one.folded > other.folded ? 1 : 0,
    );
    this.#literals.forEach(({ folded }, at) => {
      let key = 0;
      for (let unit = 0; unit < head; unit += 1) key = key * this.#base + folded.charCodeAt(unit);
      const run = this.#runs.get(key);
      if (run) run.to = at + 1;
      else this.#runs.set(key, { from: at, to: at + 1 });
    });
  }

  /** Hands over the longest literal that stands at `start`. */
  find(text: string, start: number, found: (rule: string, span: Span) => void): void {
    let at = start;
    let key = 0;
    for (let depth = 0; depth < this.#head; depth += 1) {
      const unit = unitAt(text, at);
      if (at >= text.length || unit >= this.#base) return;
      key = key * this.#base + unit;
      at = after(text, at);
    }
    const run = this.#runs.get(key);
    if (run) this.#follow(text, start, at, run, found);
  }

  #follow(
    text: string,
    start: number,
    from: number,
    run: { readonly from: number; readonly to: number },
    found: (rule: string, span: Span) => void,
  ): void {
    let best: { readonly rule: string; readonly span: Span } | undefined;
    let low = run.from;
    let high = run.to;
    let at = from;
    for (let depth = this.#head; low < high; depth += 1) {
      let isTaken = false;
      // The shortest ones come first in the order.
      for (; this.#literals[low]?.folded.length === depth && low < high; low += 1) {
        const literal = this.#literals[low];
        const span = isTaken ? undefined : literal?.accept(text, start, at, literal.word);
        if (!literal || !span) continue;
        best = { rule: literal.rule, span };
        isTaken = true;
      }
      if (at >= text.length) break;
      const unit = unitAt(text, at);
      at = after(text, at);
      low = this.#firstFrom(low, high, depth, unit);
      high = this.#firstFrom(low, high, depth, unit + 1);
    }
    if (best) found(best.rule, best.span);
  }

  /** The first in a run whose unit at a depth is no lower. */
  #firstFrom(from: number, to: number, depth: number, unit: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#literals[middle]?.folded.charCodeAt(depth) ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The unit at a place, as literals have it. */
function unitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return isJoint(unit) ? JOINT : fold(unit);
}

function after(text: string, at: number): number {
  let next = at + 1;
  if (isJoint(text.charCodeAt(at))) while (isJoint(text.charCodeAt(next))) next += 1;
  return next;
}
