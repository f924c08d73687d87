import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unescapeText } from './escapes.ts';

test('a text without escapes has no such view', () => {
  for (const text of [
    '',
    'plain',
    'C:\\Users\\me',
    'a\\',
    '\\\\\\',
    '\\q \\u12 \\xg0 \\u{110000} \\u{} \\u{12',
  ]) {
    expect(unescapeText(text)).toBeUndefined();
  }
});

test.each([
  ['a\\nb', 'a\nb'],
  ['\\u0067hp_', 'ghp_'],
  ['\\x67hp_', 'ghp_'],
  ['\\u{67}hp_\\u{1F600}', 'ghp_😀'],
  ['https:\\/\\/host', 'https://host'],
  ['ghp\\_x', 'ghp_x'],
  ['{\\"a\\":1}', '{"a":1}'],
  // JSON in JSON in JSON.
  ['x\\\\\\\\nghp_', 'x\nghp_'],
  ['\\\\u0067', 'g'],
  ['\\ud83d\\ude00', '😀'],
  ['end\\n', 'end\n'],
])('decodes %j', (text, decoded) => {
  expect(unescapeText(text)?.text).toBe(decoded);
});

test('every unit maps to what it was decoded from', () => {
  const view = unescapeText('ab\\nc\\u0064\\\\"e');
  expect(view?.text).toBe('ab\ncd"e');
  const spans = Array.from('ab\ncd"e', (_, at) => view?.toOriginal(at, at + 1));
  expect(spans).toEqual([
    { start: 0, end: 1 },
    { start: 1, end: 2 },
    { start: 2, end: 4 },
    { start: 4, end: 5 },
    { start: 5, end: 11 },
    { start: 11, end: 14 },
    { start: 14, end: 15 },
  ]);
  expect(view?.toOriginal(1, 5)).toEqual({ start: 1, end: 11 });
  expect(view?.toOriginal(3, 3)).toEqual({ start: 4, end: 4 });
});

/** Pieces of a text with what each decodes to. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom<[string, string]>(
      ['\\n', '\n'],
      ['\\\\"', '"'],
      ['\\u0041', 'A'],
      ['\\/', '/'],
    ),
    fc.stringMatching(/^[a-z我 \n]{1,6}$/).map((text): [string, string] => [text, text]),
  ),
);

test('decodes piece by piece, and maps each piece to itself (seed 1, 500 runs)', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.map(([source]) => source).join('');
      const view = unescapeText(text);
      fc.pre(view !== undefined);
      expect(view.text).toBe(parts.map(([, decoded]) => decoded).join(''));
      let from = 0;
      let viewFrom = 0;
      for (const [source, decoded] of parts) {
        const span = view.toOriginal(viewFrom, viewFrom + decoded.length);
        expect(span).toEqual({ start: from, end: from + source.length });
        from += source.length;
        viewFrom += decoded.length;
      }
    }),
    { seed: 1, numRuns: 500 },
  );
}, 60_000);
