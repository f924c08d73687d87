import type { View } from './view.ts';

/** Units gathered before they are made a string: a string for each of a million units takes four times as long. */
const GATHERED = 256;
/** What is kept is cut out of the text when it is longer than that, and copied when it is not. */
const LONG = 64;

/** Builds a view from left to right out of what is kept of a text and what is put in place of the rest. */
export class Rewriter {
  readonly #text: string;
  readonly #parts: string[] = [];
  readonly #units: number[] = [];
  #filled = 0;
  #length = 0;
  /**
   * Where each part of the view came from, in segments of three numbers, as an object each would cost ten times the
   * memory: start in the view, start and end in the text. As many units in both stand one for one; otherwise each was
   * made from all that the segment spans.
   */
  #map = new Uint32Array(96);
  #mapped = 0;
  /** The place in the text up to which the view is written. */
  at: number;

  constructor(text: string, from = 0) {
    this.#text = text;
    this.at = from;
  }

  /** The text up to `end`, as it is. */
  keep(end: number): void {
    const from = this.at;
    if (end <= from) return;
    this.#segment(from, end, end - from);
    if (end - from > LONG) {
      this.#flush();
      this.#parts.push(this.#text.slice(from, end));
    } else {
      for (let at = from; at < end; at += 1) this.#push(this.#text.charCodeAt(at));
    }
  }

  /** The text up to `start`, then the code point that stands for the text from there to `end`; none when negative. */
  put(start: number, end: number, code: number): void {
    this.keep(start);
    this.at = end;
    if (code < 0) return;
    this.#segment(start, end, code > 0xffff ? 2 : 1);
    if (code > 0xffff) this.#push(0xd7c0 + (code >> 10));
    this.#push(code > 0xffff ? 0xdc00 | (code & 0x3ff) : code);
  }

  build(): View {
    this.#flush();
    const map = this.#map.slice(0, this.#mapped);
    const length = this.#length;
    return {
      text: this.#parts.join(''),
      toOriginal(start, end) {
        const [first] = spanOf(map, length, start);
        // The end is that of the last unit inside, so what was removed after the span stays outside.
        return { start: first, end: end > start ? spanOf(map, length, end - 1)[1] : first };
      },
    };
  }

  #segment(start: number, end: number, length: number): void {
    const map = this.#map;
    const next = this.#mapped;
    const [from, to] = [map[next - 2] ?? 0, map[next - 1] ?? -1];
    const isEven = to - from === this.#length - (map[next - 3] ?? 0);
    if (isEven && to === start && end - start === length) map[next - 1] = end;
    else if (isEven || from !== start || to !== end) {
      map[next] = this.#length;
      map[next + 1] = start;
      map[next + 2] = end;
      this.#mapped += 3;
      if (this.#mapped === map.length) {
        this.#map = new Uint32Array(2 * map.length);
        this.#map.set(map);
      }
    }
    this.#length += length;
    this.at = end;
  }

  #push(unit: number): void {
    this.#units[this.#filled] = unit;
    this.#filled += 1;
    if (this.#filled === GATHERED) this.#flush();
  }

  #flush(): void {
    const units = this.#filled < GATHERED ? this.#units.slice(0, this.#filled) : this.#units;
    this.#parts.push(String.fromCharCode(...units));
    this.#filled = 0;
  }
}

/** The span of the text that one unit of a view was made from. */
function spanOf(map: Uint32Array, length: number, at: number): [start: number, end: number] {
  let low = 0;
  let high = map.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 3] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const [from = 0, start = 0, end = 0, next = length] = map.subarray(low * 3);
  const place = start + at - from;
  return end - start === next - from ? [place, place + 1] : [start, end];
}
