import { describe, expect, test } from 'vitest';
import { KIND_CASES } from '../../test/fixtures/kinds/index.ts';
import { kindOf, seeded } from '../../test/fixtures/secrets/index.ts';
import { detect } from './engine.ts';

const random = seeded(17);
const token = kindOf('github-ghp').generate(random);
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));

/** The words that are found in a text. */
function found(text: string): string[] {
  return detect(text).findings.map(({ start, end }) => text.slice(start, end));
}

describe('an escape right before hides nothing', () => {
  const secrets = KIND_CASES.flatMap(({ rule, hit }) => [[rule, hit] as const]);
  const isFound = (text: string): boolean => detect(text).findings.length > 0;

  test('of hundreds of kinds of secrets', () => {
    let tried = 0;
    for (const [rule, hit] of secrets) {
      const secret = hit(random);
      if (secret.includes('\n') || !isFound(`look ${secret} here`)) continue;
      tried += 1;
      for (const space of ['\n', '\t', '\r\n']) {
        const text = JSON.stringify({ text: `look${space}${secret}${space}here` });
        expect(isFound(text), `${rule}: ${text}`).toBe(true);
      }
    }
    expect(tried).toBeGreaterThan(300);
  });

  test.each([
    'card\n4539578036219464',
    'ssn\n536-90-4399',
    'Tel:\n+12125550187',
    'admin\n密码：kT9vQz2LpX',
    'x\npsk=kT9vQz2LpXa8',
    'write to\njane.doe@brightwater-group.io',
  ])('%j', (text) => {
    expect(found(text)).not.toEqual([]);
    expect(found(JSON.stringify({ text }))).toEqual(found(text));
  });
});

test('a disguise may begin the text', () => {
  expect(found(wide(token))).toEqual([wide(token)]);
  expect(found('рassword=kT9vQz2LpX')).toEqual(['kT9vQz2LpX']);
});

test('what takes too many readings is not read to the end, and that is said', () => {
  // Each of these joins, unwraps, decodes and uncovers the whole text, and then the next one does so again.
  const line = `a\u200bｂｃｄｅｆｇ "ab1%41%42" + "cd2&#65;e" ${'4142'.repeat(16)} ${'1a2b3c4d'.repeat(3)}\n1a2b3c4d\n`;
  const { complete } = detect(line.repeat(2000));
  expect(complete).toBe(false);
});

test.each([
  (at: number) => `set KEY_${at}=C:\\Users\\auth\\token\\secret\\session\\keys\n`,
  (at: number) => `const r${at} = /\\bpassword\\s*=\\s*["']?token\\b|\\bsecret_key\\b/;\n`,
  (at: number) =>
    `${JSON.stringify(JSON.stringify({ at, user: 'u', msg: 'login ok\tsession', token: `ref-${at}`, auth: 'none', path: `/api/key/${at}` }))}\n`,
])('half a megabyte of escapes and labels is read to its end', (line) => {
  const lines = Array.from({ length: 8_000 }, (_, at) => line(at))
    .join('')
    .slice(0, 500_000);
  const disguised = token.replace('h', 'h\u200b');
  const { findings, complete } = detect(`${lines}\nt\u200boken ${disguised}\n`);
  expect(complete).toBe(true);
  expect(findings.some(({ start }) => start >= lines.length)).toBe(true);
});

test('a text that is one disguise from end to end is read two deep all the same', () => {
  const inner = Array.from(token, (unit) => `%${unit.charCodeAt(0).toString(16)}`).join('');
  const text = `${'a line of text &amp; another\n'.repeat(2000)}${inner.replaceAll('%', '&#37;')}\n`;
  expect(found(text)).toHaveLength(1);
});

test('eight megabytes of hexadecimal digits are read', () => {
  expect(detect('0f'.repeat(4_000_000)).complete).toBe(true);
});
