import { EscapeReader } from '../text/escape-reader.ts';
import { isInvisible } from '../text/invisible.ts';
import type { ForeignWords, Found } from './foreign-words.ts';
import type { KeywordTable } from './keyword-table.ts';

const BACKSLASH = 0x5c;
/** Reused, as one is read at a time. */
const ESCAPE = new EscapeReader();

/** What one pass does at the few units where there is something to do. */
export class Pass {
  readonly #keywords: KeywordTable;
  readonly #rests: readonly string[];
  readonly #foreign: ForeignWords;
  readonly #text: string;
  readonly #found: Found;
  readonly #foundEscaped: Found;
  /** Decoded up to here. */
  #followed = 0;

  constructor(
    keywords: KeywordTable,
    rests: readonly string[],
    foreign: ForeignWords,
    text: string,
    found: Found,
    foundEscaped: Found,
  ) {
    this.#keywords = keywords;
    this.#rests = rests;
    this.#foreign = foreign;
    this.#text = text;
    this.#found = found;
    this.#foundEscaped = foundEscaped;
  }

  /** Returns `state`, which was reached from `before` at the unit `at`. */
  visit(state: number, at: number, before: number): number {
    for (const keyword of this.#keywords.ends[state] ?? []) this.#report(keyword, at + 1);
    if (at >= this.#followed && this.#text.charCodeAt(at) === BACKSLASH) {
      this.#followed = this.#follow(at, before);
    }
    return state;
  }

  /** When the rest of the keyword stands at `at` too, as it is or in escapes. */
  #report(keyword: number, at: number, isDecoded = false): void {
    const rest = this.#rests[keyword] ?? '';
    const text = this.#text;
    let isEscaped = isDecoded;
    let end = at;
    for (let index = 0; index < rest.length;) {
      let unit = text.charCodeAt(end);
      end += 1;
      if (unit === BACKSLASH && ESCAPE.read(text, end - 1)) {
        isEscaped = true;
        unit = ESCAPE.code;
        end = ESCAPE.end;
        if (isInvisible(unit)) continue;
      }
      if (unit >= 0x41 && unit <= 0x5a) unit += 0x20;
      if (unit !== rest.charCodeAt(index)) return;
      index += 1;
    }
    if (isEscaped) this.#foundEscaped(keyword, end);
    else this.#found(keyword, end);
  }

  /**
   * Runs a second state through the decoded text, from a backslash up to where both states agree
   * again, mostly a letter or two later: from there on the decoded text holds no other keywords than
   * the text itself. Returns that place, so that no unit is followed twice.
   */
  #follow(from: number, before: number): number {
    const keywords = this.#keywords;
    const text = this.#text;
    let plain = before;
    let decoded = before;
    let at = from;
    do {
      const isBackslash = text.charCodeAt(at) === BACKSLASH;
      const isEscape = isBackslash && ESCAPE.read(text, at);
      const next = isBackslash ? ESCAPE.end : at + 1;
      if (isEscape && ESCAPE.code > 0x7f) {
        this.#foreign.reportEscaped(this.#text, at, ESCAPE.code, this.#foundEscaped);
      }
      for (; at < next; at += 1) {
        plain = keywords.next(plain, text.charCodeAt(at));
        if (!isEscape) decoded = keywords.next(decoded, text.charCodeAt(at));
      }
      if (isEscape && !isInvisible(ESCAPE.code)) decoded = keywords.next(decoded, ESCAPE.code);
      if (decoded !== plain) {
        for (const keyword of this.#keywords.ends[decoded] ?? []) this.#report(keyword, at, true);
      }
    } while (at < text.length && decoded !== plain);
    return at;
  }
}
