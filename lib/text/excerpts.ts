import { Rewriter } from './rewrite.ts';
import { VISIBLE, endOfRun, startOfRun } from './units.ts';
import type { View } from './view.ts';

/** Units of the line before and after a decoded part in which a label may stand. */
const AROUND = 120;
/** No token is cut in two for the sake of that; longer ones are no tokens. */
const LONGEST_TOKEN = 4096;

/**
 * Makes views of the decoded parts of a text with what stands around them on their lines, so that the rest of the
 * text is not read again. Parts come in order, and those that stand close together come into one view.
 */
export class Excerpts {
  readonly text: string;
  readonly #views: View[] = [];
  #open: Rewriter | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** `code` stands for the text from `start` to `end`; nothing does when it is negative. */
  put(start: number, end: number, code: number): void {
    if (this.#open === undefined || start - this.#open.at > AROUND) this.#openAt(start);
    this.#open?.put(start, end, code);
  }

  /** All the views. */
  end(): readonly View[] {
    this.#close(this.text.length);
    return this.#views;
  }

  #openAt(start: number): void {
    // No further than to `start`: looking further each time would take quadratic time.
    const tail = this.#open ? this.#tail(this.#open.at, start) : 0;
    const from = Math.max(tail, start - AROUND);
    const line = this.text.slice(from, start).lastIndexOf('\n') + 1;
    const floor = Math.max(tail, from - LONGEST_TOKEN);
    const head = line > 0 ? from + line : startOfRun(this.text, from, VISIBLE, floor);
    if (this.#open && head <= tail) return;
    this.#close(start);
    this.#open = new Rewriter(this.text, head);
  }

  #close(limit: number): void {
    if (this.#open === undefined) return;
    this.#open.keep(this.#tail(this.#open.at, limit));
    this.#views.push(this.#open.build());
  }

  /** Where a view ends of which the last part ends at `end`. */
  #tail(end: number, limit: number): number {
    const to = Math.min(limit, end + AROUND);
    const line = this.text.slice(end, to).indexOf('\n');
    if (line >= 0) return end + line;
    return endOfRun(this.text, to, VISIBLE, Math.min(limit, to + LONGEST_TOKEN));
  }
}
