import { CHANNELS, Grams } from './grams.ts';
import type { Channel, Kind } from './grams.ts';
import { KeyRows } from './key-rows.ts';
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
  readonly strand: Uint32Array;
  /** The key's channel: an index into `CHANNELS`. */
  readonly channel: Uint32Array;
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
          const line = (at: number): number => reading.lines?.[at] ?? at;
          const [first, last, from, to] = this.#linesOf(gram, channel);
          const lines = [line(first), line(last), line(from), line(to)] as const;
          keys.add([grams.rank(gram), grams.rest(gram), ...lines, strand, number]);
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
  #linesOf(gram: number, { k, w }: Channel): [number, number, number, number] {
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
