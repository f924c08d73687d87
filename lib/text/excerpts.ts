import { Rewriter } from './rewrite.ts';
import { TOKEN, endOfRun, startOfRun } from './units.ts';
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
  readonly #text: string;
  #open: Rewriter | undefined;
  /** Where the last view ended. */
  #done = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** `decoded`, a string or one unit, stands for the text from `start` to `end`. Returns the view before when this one begins another. */
  put(start: number, end: number, decoded: string | number): View | undefined {
    const view =
      this.#open && start - this.#open.at > AROUND ? this.#closeBefore(start) : undefined;
    this.#open ??= new Rewriter(this.#text, this.#headOf(start, this.#done));
    this.#open.keep(start);
    this.#open.put(decoded, end);
    return view;
  }

  /** The last view, if there was any part. */
  end(): View | undefined {
    return this.#open && this.#close(this.#open);
  }

  #closeBefore(start: number): View | undefined {
    const open = this.#open;
    if (open === undefined) return undefined;
    // No further than to `start`: looking further each time would take quadratic time.
    if (this.#headOf(start, open.at) <= this.#tailOf(open.at, start)) return undefined;
    return this.#close(open);
  }

  #close(open: Rewriter): View {
    this.#done = this.#tailOf(open.at);
    open.keep(this.#done);
    this.#open = undefined;
    return open.build();
  }

  #headOf(start: number, floor: number): number {
    const from = Math.max(floor, start - AROUND);
    const line = this.#text.slice(from, start).lastIndexOf('\n') + 1;
    if (line > 0) return from + line;
    return startOfRun(this.#text, from, TOKEN, Math.max(floor, from - LONGEST_TOKEN));
  }

  #tailOf(end: number, limit = this.#text.length): number {
    const to = Math.min(limit, end + AROUND);
    const line = this.#text.slice(end, to).indexOf('\n');
    if (line >= 0) return end + line;
    return endOfRun(this.#text, to, TOKEN, Math.min(limit, to + LONGEST_TOKEN));
  }
}
