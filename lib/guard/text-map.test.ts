import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { mapText, slicesOf } from './text-map.ts';

function mapOf(html: string) {
  return mapText(parseHTML(`<html><body>${html}</body></html>`).document.body);
}

describe('the text of a tree', () => {
  test.each([
    ['one piece', 'a token', 'a token'],
    ['a value spread over elements', 'gh<b>p_<i>ab</i></b>cd', 'ghp_abcd'],
    ['blocks', '<p>a</p><p>b</p>', 'a\nb\n'],
    ['blocks in blocks', '<div><p>a</p></div><div>b</div>', 'a\nb\n'],
    ['a block after text', 'a<div>b</div>c', 'a\nb\nc'],
    ['line breaks', 'a<br>b<br><br>c', 'a\nb\n\nc'],
    ['a list', '<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>', 'a\nb\nc\n'],
    ['a table', '<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>', 'a\tb\t\nc\t\n'],
    ['white space as it stands', '<pre>a\n  b\t</pre>', 'a\n  b\t\n'],
    ['what is hidden', '<p style="display:none">a</p><p hidden>b</p>', 'a\nb\n'],
    ['no comments', 'a<!-- b -->c', 'ac'],
    ['nothing', '<p></p><div><br></div>', '\n'],
  ])('%s', (_, html, text) => {
    expect(mapOf(html).text).toBe(text);
  });

  test('its root is no block of its own', () => {
    const { document } = parseHTML('<html><body><div>a</div></body></html>');
    const root = document.querySelector('div');
    expect(root && mapText(root).text).toBe('a');
  });

  test('a hundred thousand elements take no time to speak of', () => {
    expect(mapOf('<p>word</p>'.repeat(20_000)).text.length).toBe(100_000);
  });
});

describe('a stretch of it', () => {
  const textOf = (html: string, start: number, end: number) =>
    slicesOf(mapOf(html), start, end).map(({ node, from, to }) => node.data.slice(from, to));

  test.each([
    ['inside one node', 'a token', 2, 7, ['token']],
    ['over three', 'gh<b>p_<i>ab</i></b>cd', 1, 7, ['h', 'p_', 'ab', 'c']],
    ['over a line break', '<p>ab</p><p>cd</p>', 1, 4, ['b', 'c']],
    ['from the first to the last', '<p>ab</p><p>cd</p>', 0, 6, ['ab', 'cd']],
    ['of no length', 'abc', 1, 1, []],
    ['in a line break', '<p>ab</p><p>cd</p>', 2, 3, []],
    ['behind the end', 'abc', 9, 12, []],
    ['in front of a later node only', 'ab<b>cd</b>', 2, 3, ['c']],
  ])('%s', (_, html, start, end, texts) => {
    expect(textOf(html, start, end)).toEqual(texts);
  });

  test('has the very characters of the text, wherever it begins and ends', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '中', '\u200b') });
    const node = fc.oneof(
      word,
      fc
        .tuple(fc.constantFrom('p', 'b', 'li', 'td', 'span'), word)
        .map(([tag, text]) => `<${tag}>${text}</${tag}>`),
      fc.constant('<br>'),
    );
    fc.assert(
      fc.property(fc.array(node, { maxLength: 12 }), fc.nat(60), fc.nat(60), (nodes, one, two) => {
        const map = mapOf(nodes.join(''));
        const [start, end] = [Math.min(one, two), Math.max(one, two)];
        const slices = slicesOf(map, start, end);
        for (const { node, from, to } of slices) {
          const piece = map.pieces.find((it) => it.node === node);
          const at = (piece?.start ?? Number.NaN) + from;
          expect(map.text.slice(at, at + to - from)).toBe(node.data.slice(from, to));
          expect(at).toBeGreaterThanOrEqual(start);
          expect(at + to - from).toBeLessThanOrEqual(end);
        }
        // Whatever is not in a slice is a break or a tab between elements.
        const inside = slices.map(({ node, from, to }) => node.data.slice(from, to)).join('');
        const visible = (text: string) => text.replace(/[\n\t]/g, '');
        expect(visible(inside)).toBe(visible(map.text.slice(start, end)));
      }),
      { numRuns: 500 },
    );
  });
});
