import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Batch } from './batch.ts';
import { batchesOf, recordsOf } from './git-objects.ts';

async function* pieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0;
  for (let at = 0; from < bytes.length; at += 1) {
    const size = sizes[at % sizes.length] ?? 1;
    yield bytes.subarray(from, from + size);
    from += size;
    await Promise.resolve();
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

function filesIn({ bytes, spans }: Batch): [file: number, text: string][] {
  return Array.from({ length: spans.length / 3 }, (_, at) => [
    spans[3 * at] ?? 0,
    Buffer.from(bytes.subarray(spans[3 * at + 1], spans[3 * at + 2])).toString('latin1'),
  ]);
}

test('objects come out whole, wherever the pipe cuts them', async () => {
  const texts = fc.array(fc.string({ maxLength: 60 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(texts, sizes, async (contents, cuts) => {
      const printed = contents.map((text, at) => {
        const bytes = Buffer.from(text);
        return Buffer.concat([
          Buffer.from(`blob ${bytes.length} ${at}\n`),
          bytes,
          Buffer.from('\n'),
        ]);
      });
      const found: [number, string][] = [];
      for await (const batch of batchesOf(pieces(Buffer.concat(printed), cuts))) {
        found.push(...filesIn(batch));
      }
      expect(found).toEqual(contents.map((text, at) => [at, Buffer.from(text).toString('latin1')]));
    }),
    { numRuns: 50 },
  );
});

test('a batch is handed on before a file that does not fit; a large file is cut', async () => {
  const object = (size: number, file: number): string =>
    `blob ${size} ${file}\n${'x'.repeat(size)}\n`;
  const printed = Buffer.from(
    [object(1e6, 0), object(1e6, 1), object(5e6, 2), object(3, 3)].join(''),
  );
  const lengths: number[][] = [];
  for await (const batch of batchesOf(pieces(printed, [65_536]))) {
    lengths.push(filesIn(batch).map(([, text]) => text.length));
  }
  expect(lengths).toEqual([
    [1e6, 1e6],
    [1024 * 1024 + 1, 3],
  ]);
});

test('an object that is missing is named', async () => {
  const missing = Buffer.from(`${'ab'.repeat(20)} missing\n`);
  await expect(batchesOf(pieces(missing, [7])).next()).rejects.toThrow(
    `it lacks the object ${'ab'.repeat(20)}.`,
  );
});

test('records end at the NUL', async () => {
  const records: string[] = [];
  for await (const record of recordsOf(pieces(Buffer.from('one\0two\nthree\0\0'), [2]))) {
    records.push(record.toString());
  }
  expect(records).toEqual(['one', 'two\nthree', '']);
});
