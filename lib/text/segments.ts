/**
 * Where each part of a derived text came from. A segment is a run of the view and the run of the
 * original that it stands for. Equal lengths mean unit for unit; different lengths mean that the
 * whole run was made from the whole original run (an escape sequence and what it decodes to).
 */
export interface Segments {
  /** Maps a half-open span of the view to the span of the original that it was made from. */
  toOriginal(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Three words a segment in one array: an object each would cost ten times the memory. */
const STRIDE = 3;

export class SegmentsBuilder {
  #words = new Uint32Array(STRIDE * 64);
  #length = 0;

  /** Adds a run. Runs arrive in order; `viewStart` must be where the last one ended. */
  add(viewStart: number, originalStart: number, originalEnd: number): void {
    if (this.#length + STRIDE > this.#words.length) {
      const grown = new Uint32Array(this.#words.length * 2);
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[this.#length] = viewStart;
    this.#words[this.#length + 1] = originalStart;
    this.#words[this.#length + 2] = originalEnd;
    this.#length += STRIDE;
  }

  /** Lengthens the last run, unit for unit. */
  extend(originalEnd: number): void {
    this.#words[this.#length - 1] = originalEnd;
  }

  build(viewLength: number): Segments {
    return new SegmentMap(this.#words.slice(0, this.#length), viewLength);
  }
}

class SegmentMap implements Segments {
  readonly #words: Uint32Array;
  readonly #viewLength: number;

  constructor(words: Uint32Array, viewLength: number) {
    this.#words = words;
    this.#viewLength = viewLength;
  }

  toOriginal(start: number, end: number): { start: number; end: number } {
    if (end <= start || this.#words.length === 0) {
      const at = this.#unit(start).start;
      return { start: at, end: at };
    }
    // The end is that of the last unit inside, so what was removed after the span stays outside.
    return { start: this.#unit(start).start, end: this.#unit(end - 1).end };
  }

  /** The original span of one unit of the view. */
  #unit(at: number): { start: number; end: number } {
    if (this.#words.length === 0) return { start: 0, end: 0 };
    const index = this.#find(at);
    const viewStart = this.#words[index] ?? 0;
    const start = this.#words[index + 1] ?? 0;
    const end = this.#words[index + 2] ?? 0;
    const viewEnd = this.#words[index + STRIDE] ?? this.#viewLength;
    if (end - start !== viewEnd - viewStart) return { start, end };
    return { start: start + (at - viewStart), end: start + (at - viewStart) + 1 };
  }

  /** Index of the last segment that starts at or before `at`. */
  #find(at: number): number {
    let low = 0;
    let high = this.#words.length / STRIDE - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#words[middle * STRIDE] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low * STRIDE;
  }
}
