import { SegmentsBuilder } from './segments.ts';
import type { View } from './view.ts';

/** Units gathered before they are made a string: a string for each of a million units takes four times as long. */
const GATHERED = 256;
/** What is kept is cut out of the text when it is longer than that, and copied when it is not. */
const LONG = 64;

/** Builds a view from left to right out of what is kept of a text and what is put in place of the rest. */
export class Rewriter {
  readonly #text: string;
  readonly #segments = new SegmentsBuilder();
  readonly #parts: string[] = [];
  readonly #units: number[] = [];
  #filled = 0;
  #length = 0;
  #at: number;
  /** Whether the last segment is unit for unit, and ends where the next begins. */
  #isEven = false;

  constructor(text: string, from = 0) {
    this.#text = text;
    this.#at = from;
  }

  /** The place in the text up to which the view is written. */
  get at(): number {
    return this.#at;
  }

  /** The text up to `end`, as it is. */
  keep(end: number): void {
    const from = this.#at;
    if (end <= from) return;
    this.#segment(end - from, end);
    if (end - from > LONG) {
      this.#flush();
      this.#parts.push(this.#text.slice(from, end));
    } else {
      for (let at = from; at < end; at += 1) this.#push(this.#text.charCodeAt(at));
    }
  }

  /**
   * `part`, a string or one unit, in place of the text up to `end`: unit for unit when both are of the same length,
   * else as a whole.
   */
  put(part: string | number, end: number): void {
    if (typeof part === 'number') {
      this.#segment(1, end);
      this.#push(part);
      return;
    }
    this.#segment(part.length, end);
    for (let at = 0; at < part.length; at += 1) this.#push(part.charCodeAt(at));
  }

  build(): View {
    this.#flush();
    const map = this.#segments.build(this.#length);
    return {
      text: this.#parts.join(''),
      toOriginal: (start, end) => map.toOriginal(start, end),
    };
  }

  #segment(length: number, end: number): void {
    const isEven = length === end - this.#at;
    if (isEven && this.#isEven) this.#segments.extend(end);
    else if (length > 0) this.#segments.add(this.#length, this.#at, end);
    this.#isEven = isEven;
    this.#length += length;
    this.#at = end;
  }

  #push(unit: number): void {
    this.#units[this.#filled] = unit;
    this.#filled += 1;
    if (this.#filled === GATHERED) this.#flush();
  }

  #flush(): void {
    if (this.#filled === 0) return;
    const units = this.#filled < GATHERED ? this.#units.slice(0, this.#filled) : this.#units;
    this.#parts.push(String.fromCharCode(...units));
    this.#filled = 0;
  }
}

/**
 * The text with matches replaced; where `replace` gives undefined, the match stays. `pattern` has the flag `g` and
 * matches no empty string. Undefined when nothing was replaced.
 */
export function rewrite(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | undefined,
): View | undefined {
  const rewriter = new Rewriter(text);
  for (const match of text.matchAll(pattern)) {
    const part = replace(match);
    if (part === undefined) continue;
    rewriter.keep(match.index);
    rewriter.put(part, match.index + match[0].length);
  }
  if (rewriter.at === 0) return undefined;
  rewriter.keep(text.length);
  return rewriter.build();
}
