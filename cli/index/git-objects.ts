import { Batcher } from './batch.ts';
import type { Batch } from './batch.ts';
import { Refusal } from './refusal.ts';

const NEWLINE = 0x0a;

/** Cuts what `git … -z` prints into records. */
export async function* recordsOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let open: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = open.length > 0 ? Buffer.concat([open, piece]) : piece;
    let from = 0;
    for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, from)) {
      yield bytes.subarray(from, at);
      from = at + 1;
    }
    open = bytes.subarray(from);
  }
}

/** How `git cat-file` is to head each object; `%(rest)` is the number it was asked for with. */
export const HEAD_FORMAT = '%(objecttype) %(objectsize) %(rest)';

/** Reads what `git cat-file --batch` prints: a head, the content, a line break, and so on. */
export async function* batchesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Batch> {
  const batcher = new Batcher();
  let head: Buffer = Buffer.alloc(0);
  /** Bytes of the content that are still to come, the line break after it included. */
  let left = 0;
  for await (const piece of pieces) {
    let at = 0;
    while (at < piece.length) {
      if (left > 0) {
        const content = Math.min(left - 1, piece.length - at);
        if (content > 0) batcher.write(piece.subarray(at, at + content));
        const taken = Math.min(left, piece.length - at);
        left -= taken;
        at += taken;
        continue;
      }
      const end = piece.indexOf(NEWLINE, at);
      head = Buffer.concat([head, piece.subarray(at, end < 0 ? piece.length : end)]);
      at = end < 0 ? piece.length : end + 1;
      if (end < 0) continue;
      const { file, size } = parseHead(head.toString());
      batcher.begin(file, size);
      head = Buffer.alloc(0);
      left = size + 1;
      const full = batcher.full();
      if (full) yield full;
    }
  }
  yield batcher.take();
}

function parseHead(head: string): { file: number; size: number } {
  const [, size, file] = /^blob (\d+) (\d+)$/u.exec(head) ?? [];
  if (size !== undefined && file !== undefined) return { file: Number(file), size: Number(size) };
  throw new Refusal(
    `it lacks the object ${head.split(' ', 1).join('')}. Clone it in full, without --filter, or fetch again.`,
  );
}
