import { expect, test } from 'vitest';
import { documentText } from './document-text.ts';

const textOf = (text: string): string => documentText(Buffer.from(text));

test('a page is read as a person reads it', () => {
  const page = '<html><head><title>T</title></head><body><nav>Menu</nav><p>Words</p></body></html>';
  for (const top of ['', '<!doctype html>', '<?xml version="1.0"?>\n', '<!-- saved -->\n']) {
    expect(textOf(top + page)).toContain('Words');
    expect(textOf(top + page)).not.toContain('<');
  }
});

test.each([
  ['code that prints a page', 'def page\n  "<html>\n<body>words</body></html>"\nend\n'],
  ['text after a doctype', '<!doctype html>\nwords\n'],
  ['a doctype alone', '<!doctype html>'],
  ['a root that is never closed', '<html lang="en">words'],
])('%s stops nothing', (_what, text) => {
  expect(() => textOf(text)).not.toThrow();
});

test('code that prints a page keeps its lines', () => {
  const code = 'def page\n  "<html>\n  <body>"\nend\n';
  expect(textOf(code).split('\n')).toHaveLength(5);
});

test('a text that begins with many comments, and a page of many layers, are soon read', () => {
  expect(textOf(`${'<!-- x -->\n'.repeat(500)}words`)).toContain('words');
  const deep = `<html><body>${'<div>'.repeat(2_000)}words${'</div>'.repeat(2_000)}</body></html>`;
  expect(textOf(deep)).toContain('words');
});
