import { expect, test } from 'vitest';
import { undecorate } from './undecorate.ts';

const CODE = ['function pay(a) {', '  if (a < 2 && b) return "x";', '', '  return a;', '}'];
const TEXT = CODE.join('\n');

function readings(lines: readonly string[]): string[] {
  return undecorate(lines.join('\n')).map(({ text }) => text);
}

test('code that stands alone has one reading', () => {
  expect(undecorate(TEXT)).toEqual([{ text: TEXT, lines: undefined }]);
});

test.each<[name: string, decorate: (line: string, at: number) => string]>([
  ['quoted', (line) => `> ${line}`],
  ['quoted twice', (line) => `> > ${line}`],
  ['in a Python session', (line) => `>>> ${line}`],
  ['with line numbers', (line, at) => `${String(at + 1).padStart(4)}  ${line}`],
  ['with line numbers and bars', (line, at) => ` ${String(at + 9)} | ${line}`],
  ['added in a diff', (line) => `+${line}`],
])('%s', (_name, decorate) => {
  const squeezed = (text: string) => text.replace(/^ +/gmu, '');
  expect(readings(CODE.map(decorate)).map(squeezed)).toContain(squeezed(TEXT));
});

test('a diff has the code before and the code after', () => {
  const diff = ['--- a/x', '+++ b/x', '@@ -1,3 +1,3 @@', ' one', '-two', '+three', ' four'];
  expect(readings(diff)).toEqual(
    expect.arrayContaining(['\n\n\none\ntwo\n\nfour', '\n\n\none\n\nthree\nfour']),
  );
});

test('curly quotes and no-break spaces are what was typed', () => {
  expect(undecorate('“a”\u00a0‘b’')[0]?.text).toBe(`"a" 'b'`);
});

test('code in JSON comes out in lines that know where they stood', () => {
  const json = `{\n "body": ${JSON.stringify(TEXT)}\n}`;
  const reading = undecorate(json).at(-1);
  expect(reading?.text).toContain('return "x";');
  expect(reading?.lines).toEqual([0, 1, 1, 1, 1, 1, 2]);
});

test('code in HTML comes out as text', () => {
  const html = CODE.map(
    (line) => `<span class="a">${line.replace('&&', '&amp;&amp;').replace('<', '&lt;')}</span>`,
  );
  expect(undecorate(html.join('\n')).at(-1)?.text).toBe(TEXT);
});
