import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { expect, test } from 'vitest';
import { KINDS, seeded } from '../../../test/fixtures/secrets/index.ts';
import { createRunner } from '../secretlint.ts';
import { privateKeyForms } from './private-key-forms.ts';

const run = createRunner(privateKeyForms);
const random = seeded(10);
/** 64 units of base64, as in a PEM file. */
const line = (length = 64): string => random.text('ABCDEFGHijklmnopQRST0123456789+/uvwxyz', length);
const armour = (word: string, label: string): string => `-----${word} ${label}-----`;
const begin = (label = 'RSA PRIVATE KEY'): string => armour('BEGIN', label);
const end = (label = 'RSA PRIVATE KEY'): string => armour('END', label);

function found(text: string): [messageId: string, value: string][] {
  const values: [string, string][] = [];
  expect(run(text, '', (id, from, to) => values.push([id, text.slice(from, to)]))).toBe(true);
  return values;
}

const KEYS = KINDS.filter(({ rule }) => rule.endsWith('private-key'));

test.each(KEYS)('finds the whole of $id, and nothing beside it', (kind) => {
  for (const around of [
    ['', ''],
    ['see\n\n', '\n\nThank you!'],
    ['{"key":"', '"}'],
  ]) {
    const value = kind.generate(random);
    const seen = found(around.join(value));
    expect(seen.map(([, text]) => text)).toEqual([value]);
  }
});

test('tells PGP blocks and PuTTY files from the rest', () => {
  const ids = KEYS.map((kind) => `${kind.rule} ${found(kind.generate(random))[0]?.[0]}`);
  expect([...new Set(ids)].sort()).toEqual([
    'pgp-private-key PGP_PRIVATE_KEY',
    'private-key PEM_PRIVATE_KEY',
    'putty-private-key PUTTY_PRIVATE_KEY',
  ]);
});

test.each([
  ['a public key', [begin('PUBLIC KEY'), line(), line(), end('PUBLIC KEY')].join('\n')],
  ['a certificate', [begin('CERTIFICATE'), line(), line(), end('CERTIFICATE')].join('\n')],
  ['a request', [begin('CERTIFICATE REQUEST'), line(), end('CERTIFICATE REQUEST')].join('\n')],
  ['a PGP public key', [begin('PGP PUBLIC KEY BLOCK'), '', line(), line()].join('\n')],
  ['a PGP message', [begin('PGP MESSAGE'), '', line(), line(), end('PGP MESSAGE')].join('\n')],
  ['a public PuTTY file', `PuTTY-User-Key-File-2: ssh-rsa\nPublic-Lines: 2\n${line()}\n${line()}`],
  ['dots', `${begin()}\n...\n${end()}`],
  ['a stand-in', `${begin()}\n${'x'.repeat(64)}\n${end()}`],
  ['the beginning of a key', `${begin()}\nMIIEpAIBAAKCAQEA...\n${end()}`],
  ['too little', `${begin()}\n${line(30)}\n${end()}`],
  ['three short lines above an END', `${line()}\nAb1\nCd2\nEf3\n${end()}`],
  ['a hash in a sentence above an END', `${line()} and ${line(20)}\n${end()}`],
  ['advice', `${begin()} must be the first line, followed by the base64 lines and then ${end()}`],
  [
    'code',
    `if (s.startsWith('${begin()}') && removeWhitespaceAndLineBreaks(s).endsWith('${end()}'))`,
  ],
  ['a marker', `The file begins with ${begin()}. Do not send it.`],
  ['an end', `the checksum ${line(40)} follows\nand then comes the last line: ${end()}`],
])('%s is no finding', (_, text) => {
  expect(found(text)).toEqual([]);
});

test('a static key of OpenVPN is one', () => {
  const lines = Array.from({ length: 16 }, () => random.text('0123456789abcdef', 32));
  const key = [begin('OpenVPN Static key V1'), ...lines, end('OpenVPN Static key V1')].join('\n');
  expect(found(`<tls-crypt>\n${key}\n</tls-crypt>`)).toEqual([['PEM_PRIVATE_KEY', key]]);
  expect(found(`${begin('OpenVPN Static key V1')}\n...\n${end('OpenVPN Static key V1')}`)).toEqual(
    [],
  );
});

test('a key cut off inside a line is found up to the cut, not further', () => {
  const cut = [begin(), line(), line(), line(20)].join('\n');
  expect(found(`${cut}\nThat is all I have, it was cut off.`)).toEqual([['PEM_PRIVATE_KEY', cut]]);
  expect(found(`${cut}\nAbc123\n`)).toEqual([['PEM_PRIVATE_KEY', cut]]);
  expect(found(`${cut}"}`)).toEqual([['PEM_PRIVATE_KEY', cut]]);
});

test('the lower half of a key is found from its first line', () => {
  const half = [line(30), line(), line(), `${line(30)}==`, end()].join('\n');
  expect(found(`the rest of it:\n${half}\nbye`)).toEqual([['PEM_PRIVATE_KEY', half]]);
});

test('two keys, one after the other, are two', () => {
  const keys = [0, 1].map(() => [begin(), line(), line(), end()].join('\n'));
  expect(found(keys.join('\n')).map(([, text]) => text)).toEqual(keys);
});

test('a key whose END is missing does not swallow the key after it', () => {
  const [cut, whole] = [[begin(), line(), line()].join('\n'), [begin(), line(), end()].join('\n')];
  expect(found(`${cut}\n${whole}`).map(([, text]) => text)).toEqual([cut, whole]);
});

test('a public PuTTY file does not take the private one after it for its own', () => {
  const kind = KEYS.find(({ id }) => id === 'putty-file');
  const value = kind?.generate(random) ?? '';
  const other = `PuTTY-User-Key-File-2: ssh-rsa\nPublic-Lines: 1\n${line()}\n`;
  expect(found(other + value)).toEqual([['PUTTY_PRIVATE_KEY', value]]);
});

test('key lines are taken no further than the longest key there is', () => {
  const lines = Array.from({ length: 3000 }, () => line());
  const lengths = found([begin(), ...lines].join('\n')).map(([, value]) => value.length);
  expect(lengths).toHaveLength(1);
  expect(lengths[0]).toBeGreaterThan(65_000);
  expect(lengths[0]).toBeLessThan(66_000);
});

test('works in secretlint itself', async () => {
  secretLintProfiler.setEnabled(false);
  const kind = KEYS.find(({ id }) => id === 'pgp-block');
  const content = kind?.generate(random) ?? '';
  const { messages } = await lintSource({
    source: { content, filePath: 'key.txt', contentType: 'text' },
    options: { config: { rules: [{ id: privateKeyForms.meta.id, rule: privateKeyForms }] } },
  });
  expect(messages.map(({ range, messageId }) => [messageId, ...range])).toEqual([
    ['PGP_PRIVATE_KEY', 0, content.length],
  ]);
  expect(JSON.stringify(messages)).not.toContain(content.slice(100, 120));
});
