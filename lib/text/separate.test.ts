import { expect, test } from 'vitest';
import { Rewriter } from './rewrite.ts';
import { separateBefore } from './separate.ts';
import { composeViews, originalView, sliceView } from './view.ts';
import type { View } from './view.ts';

/** The text without what nobody sees. */
function stripped(text: string): View {
  const rewriter = new Rewriter(text);
  for (const { index } of text.matchAll(/\u200b/g)) rewriter.put(index, index + 1, -1);
  rewriter.keep(text.length);
  return rewriter.build();
}

test.each([
  ['我的token是ghp_', 8, '我的token ghp_'],
  ['éghp_', 1, ' ghp_'],
  ['𝒜ghp_', 2, '\ud835 ghp_'],
])('sets a token apart from the letter before it: %j', (text, start, separated) => {
  const view = separateBefore(originalView(text), [start]);
  expect(view?.text).toBe(separated);
  expect(view?.toOriginal(start, start + 4)).toEqual({ start, end: start + 4 });
});

test('changes nothing where no word ends', () => {
  for (const text of ['xghp_', '：ghp_', '😀ghp_', ' ghp_', '"ghp_']) {
    expect(separateBefore(originalView(text), [text.indexOf('ghp_')])).toBeUndefined();
  }
  expect(separateBefore(originalView('ghp_'), [0])).toBeUndefined();
  expect(separateBefore(originalView('我'), [])).toBeUndefined();
});

test('a word ends where an invisible character was', () => {
  const view = separateBefore(stripped('see\u200bghp_a\u200bb'), [3]);
  expect(view?.text).toBe('se ghp_ab');
  expect(view?.toOriginal(3, 9)).toEqual({ start: 4, end: 11 });
});

test('several places, each once', () => {
  const view = separateBefore(originalView('我a我b我c'), [1, 1, 3, 5]);
  expect(view?.text).toBe(' a b c');
});

test('a part of a view maps as the view does', () => {
  const part = sliceView(stripped('a\u200bbcd'), 1, 3);
  expect(part.text).toBe('bc');
  expect(part.toOriginal(0, 2)).toEqual({ start: 2, end: 4 });
  const inner = composeViews(part, sliceView(originalView('bc'), 1, 2));
  expect(inner.toOriginal(0, 1)).toEqual({ start: 3, end: 4 });
});
