import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeLean } from './lean-preset.ts';

const FILE = fileURLToPath(import.meta.resolve('@secretlint/secretlint-rule-preset-recommend'));
const lean = makeLean(readFileSync(FILE, 'utf8'));

/** The functions that were put in, out of the text. */
const made = (await import(
  `data:text/javascript,${encodeURIComponent(
    [...lean.matchAll(/function (requireLodash_\w+) \(\) \{ return .*\}\n/g)]
      .map(([line, name = '']) => `${line}export const ${name.slice(14)} = ${name}();`)
      .join('\n'),
  )}`
)) as Record<string, (list: unknown[], by?: unknown) => unknown[]>;

test('nothing of lodash is left, nor what it looks for the global object with', () => {
  expect(lean).not.toMatch(/__lodash_hash_undefined__|Function\(/);
  expect(lean.length).toBeLessThan(110_000);
  expect(lean).not.toMatch(/found Tailscale|がみつかりました/);
});

test('what stands in its place unites and sorts as lodash does', () => {
  const list = [
    { startIndex: 5, endIndex: 9 },
    { startIndex: 1, endIndex: 4 },
    { startIndex: 5, endIndex: 7 },
    { startIndex: 1, endIndex: 4 },
  ];
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  expect(made['uniqwith']?.(list, same)).toEqual(list.slice(0, 3));
  const sorted = made['sortby']?.(list, ['startIndex', 'endIndex']);
  expect(sorted).toEqual([list[1], list[3], list[2], list[0]]);
  expect(made['uniq']?.(['a', 'b', 'c', 'a'])).toEqual(['a', 'b', 'c']);
});

test('a preset that looks otherwise stops the build', () => {
  expect(() => makeLean('export {};')).toThrow(/mend/);
});
