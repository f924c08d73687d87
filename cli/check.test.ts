import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { kindOf, seeded } from '../test/fixtures/secrets/index.ts';
import { misuse } from './check.ts';

vi.setConfig({ testTimeout: 60_000 }); // Each run is a process of its own.

const folder = mkdtempSync(join(tmpdir(), 'pasteward-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const random = seeded(41);
function secretOf(id: string): string {
  return kindOf(id).generate(random);
}

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

/** Runs the command in the folder, as a person would; `INIT_CWD` is what npm adds. */
function run(args: readonly string[], { input = '', npm = false } = {}) {
  const env = { ...process.env };
  delete env['INIT_CWD'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('cli/main.ts'), 'check', ...args],
    {
      input,
      encoding: 'utf8',
      cwd: npm ? '.' : folder,
      env: npm ? { ...env, INIT_CWD: folder } : env,
    },
  );
  return { status, stdout, stderr, lines: stdout.trimEnd().split('\n') };
}

const token = secretOf('github-ghp');
const leaky = write('leaky.ts', `const a = 1;\n\tconst 密钥 = '${token}'; // x\n`);
const clean = write('clean.md', '# Nothing here\n');

test('a clean file: a summary, exit 0', () => {
  const { status, stdout, stderr } = run([clean]);
  expect([status, stdout, stderr]).toEqual([0, 'Nothing found in 1 input.\n', '']);
});

test('a finding: place, title, action, the masked line with carets, why and what to do, exit 1', () => {
  const { status, lines, stderr } = run([leaky, clean]);
  expect([status, stderr]).toEqual([1, '']);
  expect(lines).toEqual([
    'leaky.ts:2:14  mask  GitHub token (github-token)',
    "    \tconst 密钥 = '[GITHUB_TOKEN_1]'; // x",
    '    \t              ^^^^^^^^^^^^^^^^',
    '    why: Whoever has this key can do with it whatever you can.',
    '    do: Ask without it: the answer will be as good. If it was sent anywhere, revoke it and make a new one.',
    '1 finding in 1 of 2 inputs.',
  ]);
});

test('--json: one object per input and line, with offsets that fit', () => {
  const { status, lines } = run(['--json', leaky, clean]);
  expect(status).toBe(1);
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    {
      input: 'leaky.ts',
      complete: true,
      verdict: 'mask',
      findings: [
        {
          rule: 'github-token',
          family: 'secret',
          start: 26,
          end: 26 + token.length,
          confidence: 'high',
          action: 'mask',
        },
      ],
      masked: "const a = 1;\n\tconst 密钥 = '[GITHUB_TOKEN_1]'; // x\n",
    },
    {
      input: 'clean.md',
      complete: true,
      verdict: 'allow',
      findings: [],
      masked: '# Nothing here\n',
    },
  ]);
});

test('standard input, with "-" and without, a byte order mark included', () => {
  for (const args of [['--json', '-'], ['--json']]) {
    const { status, stdout } = run(args, { input: `\ufeff${token}` });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      input: '-',
      findings: [{ start: 1, end: 1 + token.length }],
      masked: '\ufeff[GITHUB_TOKEN_1]',
    });
  }
  expect(run(['-'], { input: token }).lines[0]).toBe(
    '<stdin>:1:1  mask  GitHub token (github-token)',
  );
});

test('what cannot be read is said on stderr with what to do; the others are checked; exit 2', () => {
  write('binary', new Uint8Array([0x61, 0, 0x62]));
  write('latin1', new Uint8Array([0x63, 0x61, 0x66, 0xe9]));
  mkdirSync(join(folder, 'sub'));
  const { status, stderr, lines } = run(['nowhere', 'binary', 'latin1', 'sub', leaky]);
  expect(status).toBe(2);
  expect(lines.at(-1)).toBe('1 finding in 1 of 1 input. 4 inputs not checked.');
  expect(stderr.trimEnd().split('\n')).toEqual([
    'pasteward: nowhere was not checked: there is no such file. Check the path.',
    'pasteward: binary was not checked: it is binary or not UTF-8. Convert it to UTF-8 text first.',
    'pasteward: latin1 was not checked: it is binary or not UTF-8. Convert it to UTF-8 text first.',
    'pasteward: sub was not checked: it is a folder. Name the files in it, e.g. with find or a glob.',
  ]);
});

test('paths are meant from where npm was called', () => {
  expect(run([leaky], { npm: true }).status).toBe(1);
  expect(run([join(folder, leaky)], { npm: true }).status).toBe(1);
});

test('misuse is explained, exit 2', () => {
  write('two.json', '{}');
  for (const [args, words] of [
    [['--nope'], 'unknown option'],
    [['--json', '--jsonl'], 'exclude each other'],
    [['--jsonl', leaky], 'reads standard input'],
    [['-', '-'], 'can be read once'],
    [['--policy', 'nowhere.json', leaky], 'there is no such file'],
  ] as const) {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  }
});

test('at a terminal there must be a file or a "-"', () => {
  const none = { policyFile: undefined, list: undefined, configFile: undefined };
  const options = { files: [], json: false, jsonl: false, ...none };
  expect(misuse(options, true)).toContain('Nothing to check. Name files, or pipe a text in');
  expect(misuse(options, false)).toBeUndefined();
  expect(misuse({ ...options, files: ['-'] }, true)).toBeUndefined();
  expect(misuse({ ...options, files: ['a.txt'] }, true)).toBeUndefined();
});
