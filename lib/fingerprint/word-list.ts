/** The words of a text, in order, as hashes. All arrays are longer than `length`: only that much counts. */
export interface WordList {
  readonly length: number;
  /** Two lanes of 32 bits for each word as it stands. */
  readonly exact: Uint32Array;
  /** The same with words that look like names of locals made alike. */
  readonly masked: Uint32Array;
  /** The line that each word stands in, from 0. */
  readonly lines: Uint32Array;
}

/** Grows as words come, and is used for one text after the other. */
export class WordBuffer implements WordList {
  length = 0;
  exact = new Uint32Array(2 * 1024);
  masked = new Uint32Array(2 * 1024);
  lines = new Uint32Array(1024);

  clear(): void {
    this.length = 0;
  }

  add(lane0: number, lane1: number, isLocal: boolean, line: number): void {
    if (this.length === this.lines.length) this.#grow();
    const at = 2 * this.length;
    this.exact[at] = lane0;
    this.exact[at + 1] = lane1;
    this.masked[at] = isLocal ? LOCAL : lane0;
    this.masked[at + 1] = isLocal ? LOCAL : lane1;
    this.lines[this.length] = line;
    this.length += 1;
  }

  #grow(): void {
    this.exact = grown(this.exact);
    this.masked = grown(this.masked);
    this.lines = grown(this.lines);
  }
}

/** Stands for every name of a local. */
const LOCAL = 0x9e3779b9;

function grown(words: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(words.length * 2);
  larger.set(words);
  return larger;
}
