/** A row for each key, column by column; all of one length. */
export interface KeyRows {
  readonly hi: Uint32Array<ArrayBuffer>;
  readonly lo: Uint32Array<ArrayBuffer>;
  /** An index into `CHANNELS`. */
  readonly channel: Uint8Array<ArrayBuffer>;
  /** Where the key's words begin, from 1. */
  readonly line: Uint32Array<ArrayBuffer>;
  readonly file: Uint32Array<ArrayBuffer>;
}

/** Rows that grow as keys come. */
export class KeyColumns {
  length = 0;
  #hi: Uint32Array<ArrayBuffer>;
  #lo: Uint32Array<ArrayBuffer>;
  #channel: Uint8Array<ArrayBuffer>;
  #line: Uint32Array<ArrayBuffer>;
  #file: Uint32Array<ArrayBuffer>;

  constructor(capacity: number) {
    this.#hi = new Uint32Array(capacity);
    this.#lo = new Uint32Array(capacity);
    this.#channel = new Uint8Array(capacity);
    this.#line = new Uint32Array(capacity);
    this.#file = new Uint32Array(capacity);
  }

  add(hi: number, lo: number, channel: number, line: number, file: number): void {
    const at = this.length;
    if (at === this.#hi.length) this.#grow();
    this.#hi[at] = hi;
    this.#lo[at] = lo;
    this.#channel[at] = channel;
    this.#line[at] = line;
    this.#file[at] = file;
    this.length += 1;
  }

  copy(): KeyRows {
    const { length } = this;
    return {
      hi: this.#hi.slice(0, length),
      lo: this.#lo.slice(0, length),
      channel: this.#channel.slice(0, length),
      line: this.#line.slice(0, length),
      file: this.#file.slice(0, length),
    };
  }

  #grow(): void {
    this.#hi = grown(this.#hi);
    this.#lo = grown(this.#lo);
    this.#line = grown(this.#line);
    this.#file = grown(this.#file);
    const channel = new Uint8Array(2 * this.#channel.length);
    channel.set(this.#channel);
    this.#channel = channel;
  }
}

function grown(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
}
