import { Rewriter } from './rewrite.ts';
import { VISIBLE, endOfRun, startOfRun } from './units.ts';
import type { View } from './view.ts';

/** Units of the line before and after a decoded part in which a label may stand. */
const LINE = 120;
/** Units on either side of a letter that is read otherwise, which may be anywhere in a key of many lines. */
export const KEY = 8192;
/** No token is cut in two for the sake of that; longer ones are no tokens. */
const LONGEST_TOKEN = 4096;

/**
 * Makes views of the decoded parts of a text with what stands around them, on their lines unless it may be a key, so
 * that the rest of the text is not read again. Parts come in order, and those that stand close together come into one view.
 */
export class Excerpts {
  readonly text: string;
  readonly #around: number;
  readonly #views: View[] = [];
  #open: Rewriter | undefined;
  /** Where the last view ended. */
  #done = 0;

  constructor(text: string, around: typeof LINE | typeof KEY = LINE) {
    this.text = text;
    this.#around = around;
  }

  /** `code` stands for the text from `start` to `end`; nothing does when it is negative. */
  put(start: number, end: number, code: number): void {
    if (this.#open && start - this.#open.at > 2 * this.#around) this.#close(start);
    this.#open ??= new Rewriter(this.text, this.#head(start));
    this.#open.put(start, end, code);
  }

  /** All the views. */
  end(): readonly View[] {
    this.#close(this.text.length);
    return this.#views;
  }

  #head(start: number): number {
    const from = Math.max(this.#done, start - this.#around);
    const line = this.#around === LINE ? this.text.slice(from, start).lastIndexOf('\n') + 1 : 0;
    if (line > 0) return from + line;
    return startOfRun(this.text, from, VISIBLE, Math.max(this.#done, from - LONGEST_TOKEN));
  }

  /** No further than to `limit`: looking further each time would take quadratic time. */
  #close(limit: number): void {
    if (this.#open === undefined) return;
    const { at } = this.#open;
    const to = Math.min(limit, at + this.#around);
    const line = this.#around === LINE ? this.text.slice(at, to).indexOf('\n') : -1;
    const end = endOfRun(this.text, to, VISIBLE, Math.min(limit, to + LONGEST_TOKEN));
    this.#done = line < 0 ? end : at + line;
    this.#open.keep(this.#done);
    this.#views.push(this.#open.build());
    this.#open = undefined;
  }
}
