import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rewriter, rewrite } from './rewrite.ts';

test('undefined when nothing is replaced', () => {
  expect(rewrite('abc', /x/g, () => 'y')).toBeUndefined();
  expect(rewrite('abc', /b/g, () => undefined)).toBeUndefined();
});

/** Pieces of a text with what each is read as. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom<[string, string]>(
      ['<1>', 'x'],
      ['<22>', ''],
      ['<3>', '123'],
      ['<4>', 'longer than it was'],
    ),
    fc.stringMatching(/^[a-z我 \n]{1,6}$/).map((text): [string, string] => [text, text]),
    fc.constant<[string, string]>(['k'.repeat(100), 'k'.repeat(100)]),
  ),
);

test('replaces matches, and maps each piece to itself (seed 3, 500 runs)', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.map(([source]) => source).join('');
      const reading = new Map(parts);
      const view = rewrite(text, /<\d+>/g, ([match]) => reading.get(match));
      fc.pre(view !== undefined);
      expect(view.text).toBe(parts.map(([, read]) => read).join(''));
      let from = 0;
      let viewFrom = 0;
      for (const [source, read] of parts) {
        if (read !== '') {
          const span = view.toOriginal(viewFrom, viewFrom + read.length);
          expect(span).toEqual({ start: from, end: from + source.length });
        }
        from += source.length;
        viewFrom += read.length;
      }
    }),
    { seed: 3, numRuns: 500 },
  );
});

test('a view may begin anywhere in its text', () => {
  const rewriter = new Rewriter('0123456789', 4);
  rewriter.put(0x41, 6);
  rewriter.keep(8);
  const view = rewriter.build();
  expect(view.text).toBe('A67');
  expect(view.toOriginal(0, 2)).toEqual({ start: 4, end: 7 });
});
