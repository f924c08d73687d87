import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { kindOf, seeded } from '../test/fixtures/secrets/index.ts';

vi.setConfig({ testTimeout: 60_000 }); // Each run is a process of its own.

const ARGS = [resolve('cli/main.ts'), 'check', '--jsonl'];
const token = kindOf('npm-token').generate(seeded(42));

function run(input: string | Uint8Array) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ARGS, { input, encoding: 'utf8' });
  const lines = stdout
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '');
  return { status, stderr, objects: lines.map((line): unknown => JSON.parse(line)) };
}

test('one object a line, with its id, in order', () => {
  const texts = Array.from({ length: 500 }, (_, at) =>
    at % 3 === 0 ? `${at} ${token}` : `clean ${at}`,
  );
  const input = texts.map((text, id) => JSON.stringify({ id, text })).join('\n');
  const { status, stderr, objects } = run(input);
  expect([status, stderr]).toEqual([1, '']);
  expect(objects).toHaveLength(500);
  objects.forEach((object, id) => {
    expect(object).toMatchObject({
      id,
      complete: true,
      masked: texts[id]?.replace(token, '[NPM_TOKEN_1]'),
    });
    expect(object).not.toHaveProperty('input');
  });
});

test('nothing found: exit 0; blank lines and a line separator inside a string are no lines', () => {
  const { status, objects } = run(
    '\ufeff{"id":"a","text":"x\u2028y"}\r\n\n  \n{"id":"b","text":"\\u0000"}\n',
  );
  expect(status).toBe(0);
  expect(objects).toMatchObject([
    { id: 'a', verdict: 'allow', masked: 'x\u2028y' },
    { id: 'b', verdict: 'allow', masked: '\0' },
  ]);
});

test('a line that is not understood is named by its number; the rest is checked; exit 2', () => {
  const wrong = [
    '{',
    'null',
    '[]',
    '{"id":"x"}',
    '{"text":"x"}',
    '{"id":1,"text":2}',
    '{"id":{},"text":""}',
  ];
  const { status, stderr, objects } = run([...wrong, `{"id":"last","text":"${token}"}`].join('\n'));
  expect(status).toBe(2);
  expect(objects).toMatchObject([{ id: 'last', verdict: 'mask' }]);
  expect(stderr.trimEnd().split('\n')).toEqual(
    wrong.map(
      (_, at) =>
        `pasteward: line ${at + 1} was not checked: it is not JSON of the form ` +
        '{"id": "…", "text": "…"}. Correct the line.',
    ),
  );
  expect(stderr).not.toContain(token);
});

test('bytes that are not UTF-8 spoil their line only', () => {
  const bytes = Buffer.concat([
    Buffer.from('{"id":1,"text":"'),
    Buffer.from([0xff]),
    Buffer.from('"}\n'),
  ]);
  const { status, stderr, objects } = run(
    Buffer.concat([bytes, Buffer.from('{"id":2,"text":""}')]),
  );
  expect(status).toBe(2);
  expect(stderr).toContain('line 1 was not checked');
  expect(objects).toMatchObject([{ id: 2 }]);
});

test('answers each line as it arrives', async () => {
  const child = spawn(process.execPath, ARGS, { stdio: ['pipe', 'pipe', 'inherit'] });
  for (const id of ['first', 'second']) {
    child.stdin.write(`{"id":"${id}",`);
    child.stdin.write(`"text":"${token}"}\n`);
    const chunks: unknown[] = await once(child.stdout, 'data');
    expect(JSON.parse(String(chunks[0]))).toMatchObject({ id, masked: '[NPM_TOKEN_1]' });
  }
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([1, null]);
});
