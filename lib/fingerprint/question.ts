import { CHANNELS, Grams } from './grams.ts';
import type { Kind } from './grams.ts';
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
  /** The reading and channel that the key is from: keys are neighbours only within one. */
  readonly strand: Uint8Array;
  /** The key's channel: an index into `CHANNELS`. */
  readonly channel: Uint8Array;
}

/** Turns texts into questions. Holds buffers that are used again for every text. */
export class Questioner {
  readonly #words = new WordBuffer();
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
        const chosen = new Set<number>();
        winnow(grams, channel.w, (gram) => chosen.add(gram));
        winnowEdges(grams, channel.w, (gram) => chosen.add(gram));
        for (const gram of [...chosen].sort((one, other) => one - other)) {
          const first = this.#words.lines[gram] ?? 0;
          const last = this.#words.lines[gram + channel.k - 1] ?? 0;
          const { lines } = reading;
          keys.add(
            grams.rank(gram),
            grams.rest(gram),
            lines?.[first] ?? first,
            lines?.[last] ?? last,
            strand,
            number,
          );
        }
        strand += 1;
      }
    }
    return keys.build();
  }

  /** Both channels of code are made of the same words. */
  #read(text: string, kind: Kind, channel: number): void {
    if (CHANNELS[channel - 1]?.kind === kind) return;
    this.#words.clear();
    if (kind === 'code') lex(this.#encode(text), this.#words);
    else lexProse(this.#encode(proseOf(text)), this.#words);
  }
}

const FIELDS = 6;

class KeyRows {
  readonly #rows: number[] = [];

  add(
    ...row: [hi: number, lo: number, first: number, last: number, strand: number, channel: number]
  ): void {
    this.#rows.push(...row);
  }

  build(): Question {
    const column = (at: number): Uint32Array =>
      Uint32Array.from(
        { length: this.#rows.length / FIELDS },
        (_, row) => this.#rows[row * FIELDS + at] ?? 0,
      );
    return {
      hi: column(0),
      lo: column(1),
      firstLine: column(2),
      lastLine: column(3),
      strand: Uint8Array.from(column(4)),
      channel: Uint8Array.from(column(5)),
    };
  }
}
