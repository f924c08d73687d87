import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rewriter } from './rewrite.ts';

/** Pieces of a text with what each is read as. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom<[string, string]>(
      ['<1>', 'x'],
      ['<22>', ''],
      ['<3>', '\u{1f600}'],
      ['<', '\u{1f600}'],
      ['*', '+'],
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
      const rewriter = new Rewriter(text);
      for (const { 0: match, index } of text.matchAll(/<(?:\d+>)?|\*/g)) {
        rewriter.put(index, index + match.length, reading.get(match)?.codePointAt(0) ?? -1);
      }
      rewriter.keep(text.length);
      const view = rewriter.build();
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
  rewriter.put(4, 6, 0x41);
  rewriter.keep(8);
  const view = rewriter.build();
  expect(view.text).toBe('A67');
  expect(view.toOriginal(0, 2)).toEqual({ start: 4, end: 7 });
});
