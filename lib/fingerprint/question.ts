import { CHANNELS, Grams } from './grams.ts';
import type { Channel, Kind } from './grams.ts';
import { lex, lexProse } from './lexer.ts';
import { proseOf } from './prose.ts';
import { undecorate } from './undecorate.ts';
import { winnow, winnowEdges } from './winnow.ts';
import { WordBuffer } from './word-list.ts';

/** A text as keys to look up, and where each came from. All arrays are of one length. */
export interface Question {
  /** The halves of each key: the inner hash, under no key. */
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
  /** First and last line of the original that the key's words stand in, from 0. */
  readonly firstLine: Uint32Array;
  readonly lastLine: Uint32Array;
  /**
   * If the key's words are from a longer text, so may these lines be: all their words are less than a window away, and
   * of the grams of so few words none may have been chosen. Never inside of `firstLine` to `lastLine`.
   */
  readonly fromLine: Uint32Array;
  readonly toLine: Uint32Array;
  /** The reading and channel that the key is from: keys are neighbours only within one. */
  readonly strand: Uint8Array;
  /** The key's channel: an index into `CHANNELS`. */
  readonly channel: Uint8Array;
}

/** Turns texts into questions. Holds buffers that are used again for every text. */
export class Questioner {
  readonly #words = new WordBuffer();
  /** The last line of what was read, from 0. */
  #end = 0;
  /** For each gram whether it is asked about: 1 or 0. */
  #chosen = new Uint8Array(1024);
  readonly #grams = CHANNELS.map((channel) => ({ channel, grams: new Grams(channel) }));
  readonly #encode: (text: string) => Uint8Array;

  /** @param encode to UTF-8; handed in, because the core has no platform. */
  constructor(encode: (text: string) => Uint8Array) {
    this.#encode = encode;
  }

  /** @param kinds what may be found by it. */
  ask(text: string, kinds: readonly Kind[]): Question {
    const keys = new KeyRows();
    let strand = 0;
    for (const reading of undecorate(text)) {
      for (const [number, { channel, grams }] of this.#grams.entries()) {
        if (!kinds.includes(channel.kind)) continue;
        this.#read(reading.text, channel.kind, number);
        grams.roll(this.#words);
        this.#choose(grams, channel.w);
        for (let gram = 0; gram < grams.length; gram += 1) {
          if (this.#chosen[gram] === 0) continue;
          const lines = this.#linesOf(gram, channel).map((line) => reading.lines?.[line] ?? line);
          keys.add([grams.rank(gram), grams.rest(gram), lines, strand, number]);
        }
        strand += 1;
      }
    }
    return keys.build();
  }

  /** Marks the grams to ask about, each once. */
  #choose(grams: Grams, w: number): void {
    if (this.#chosen.length < grams.length) this.#chosen = new Uint8Array(2 * grams.length);
    const chosen = this.#chosen.fill(0, 0, grams.length);
    const mark = (gram: number): void => {
      chosen[gram] = 1;
    };
    winnow(grams, w, mark);
    winnowEdges(grams, w, mark);
  }

  /** The first and last line of a gram, and those before and after that may belong to it. */
  #linesOf(gram: number, { k, w }: Channel): number[] {
    const { lines, length } = this.#words;
    const first = lines[gram] ?? 0;
    const last = lines[gram + k - 1] ?? 0;
    const from = gram < w ? 0 : (lines[gram - w] ?? 0) + 1;
    const next = gram + k + w - 1;
    const to = next < length ? (lines[next] ?? 0) - 1 : this.#end;
    return [first, last, Math.min(from, first), Math.max(to, last)];
  }

  /** Both channels of code are made of the same words. */
  #read(text: string, kind: Kind, channel: number): void {
    if (CHANNELS[channel - 1]?.kind === kind) return;
    this.#words.clear();
    this.#end =
      kind === 'code'
        ? lex(this.#encode(text), this.#words)
        : lexProse(this.#encode(proseOf(text)), this.#words);
  }
}

type Row = [hi: number, lo: number, lines: readonly number[], strand: number, channel: number];

/** Columns that grow together. */
class KeyRows {
  #columns = columnsOf(1024);
  #length = 0;

  add(row: Row): void {
    const capacity = this.#columns[0].length;
    if (this.#length === capacity) {
      const larger = columnsOf(2 * capacity);
      for (const [at, column] of this.#columns.entries()) larger[at]?.set(column);
      this.#columns = larger;
    }
    const [hi, lo, first, last, from, to, strand, channel] = this.#columns;
    const at = this.#length;
    hi[at] = row[0];
    lo[at] = row[1];
    for (const [column, lines] of [first, last, from, to].entries())
      lines[at] = row[2][column] ?? 0;
    strand[at] = row[3];
    channel[at] = row[4];
    this.#length += 1;
  }

  build(): Question {
    const [hi, lo, firstLine, lastLine, fromLine, toLine, strand, channel] = this.#columns;
    const end = this.#length;
    return {
      hi: hi.slice(0, end),
      lo: lo.slice(0, end),
      firstLine: firstLine.slice(0, end),
      lastLine: lastLine.slice(0, end),
      fromLine: fromLine.slice(0, end),
      toLine: toLine.slice(0, end),
      strand: strand.slice(0, end),
      channel: channel.slice(0, end),
    };
  }
}

type Words = Uint32Array<ArrayBuffer>;
type Columns = [Words, Words, Words, Words, Words, Words, Uint8Array, Uint8Array];

function columnsOf(capacity: number): Columns {
  const words = (): Words => new Uint32Array(capacity);
  const bytes = (): Uint8Array => new Uint8Array(capacity);
  return [words(), words(), words(), words(), words(), words(), bytes(), bytes()];
}
