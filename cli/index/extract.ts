import { CHANNELS, Grams } from '../../lib/fingerprint/grams.ts';
import { leftOutByContent, REASONS } from '../../lib/fingerprint/left-out.ts';
import type { LeftOut, Wants } from '../../lib/fingerprint/left-out.ts';
import type { Kind } from '../../lib/fingerprint/grams.ts';
import { lex, lexProse } from '../../lib/fingerprint/lexer.ts';
import { proseOf } from '../../lib/fingerprint/prose.ts';
import { winnow } from '../../lib/fingerprint/winnow.ts';
import { WordBuffer } from '../../lib/fingerprint/word-list.ts';
import type { Batch } from './batch.ts';
import { KeyColumns } from './key-columns.ts';
import type { KeyRows } from './key-columns.ts';
import { documentText } from './document-text.ts';

/** What the files of a batch came out as: one row for each key. */
export interface Extract extends KeyRows {
  /** Handed back, to be filled again. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** For each file without a key its number and why: an index into `KEYLESS`. */
  readonly keyless: Uint32Array<ArrayBuffer>;
  readonly files: number;
  readonly size: number;
  readonly lines: number;
}

/** Why a file has no keys. `short`: it has fewer words than a key is made of. */
export const KEYLESS = [...REASONS, 'short'] as const;

/** Makes keys of batches, one after the other, in buffers that grow to the largest. */
export class Extractor {
  readonly #words = new WordBuffer();
  readonly #grams = CHANNELS.map((channel) => new Grams(channel));
  readonly #wants: readonly Wants[];
  #rows = new KeyColumns(4096);

  constructor(wants: readonly Wants[]) {
    this.#wants = wants;
  }

  extract({ bytes, spans }: Batch): Extract {
    const rows = this.#rows;
    rows.length = 0;
    const keyless: number[] = [];
    let lines = 0;
    let size = 0;
    for (let at = 0; at < spans.length; at += 3) {
      const [file = 0, start = 0, end = 0] = spans.subarray(at, at + 3);
      const text = bytes.subarray(start, end);
      const before = rows.length;
      let reason: LeftOut | undefined;
      let read = 0;
      for (const wants of this.#wants) {
        const why = leftOutByContent(text, wants);
        reason ??= why;
        const kind = wants === 'document' ? 'document' : 'code';
        if (why === undefined) read = this.#addKeys(text, file, kind);
      }
      lines += read;
      size += text.length;
      if (rows.length === before) keyless.push(file, KEYLESS.indexOf(reason ?? 'short'));
    }
    const files = spans.length / 3;
    return { bytes, ...rows.copy(), keyless: Uint32Array.from(keyless), files, size, lines };
  }

  /** Returns how many lines there were. */
  #addKeys(text: Uint8Array, file: number, kind: Kind): number {
    const words = this.#words;
    words.clear();
    const lines =
      kind === 'code'
        ? lex(text, words)
        : lexProse(Buffer.from(proseOf(documentText(text))), words);
    for (const [channel, { kind: its, w }] of CHANNELS.entries()) {
      const grams = this.#grams[channel];
      if (!grams || its !== kind) continue;
      grams.roll(words);
      winnow(grams, w, (gram) => {
        const line = (words.lines[gram] ?? 0) + 1;
        this.#rows.add(grams.rank(gram), grams.rest(gram), channel, line, file);
      });
    }
    return lines;
  }
}
