import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'pasteward-new-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Makes a small file, a folder and a file of 64 KB where files may have a few KB. */
function makeWithoutRoom(folder: string) {
  const script = `
    import { makeFiles } from ${JSON.stringify(pathToFileURL(resolve('cli/new-files.ts')).href)};
    const files = [
      { path: 'small', mode: 0o600, content: 'x' },
      { path: 'inner', mode: 0o700 },
      { path: 'inner/large', mode: 0o600, content: 'x'.repeat(65536) },
    ];
    console.log(JSON.stringify(await makeFiles(process.argv[1], files)));`;
  const shell = 'trap "" XFSZ; ulimit -f 16; exec "$@"';
  const argv = ['-c', shell, 'sh', process.execPath, '--input-type=module', '-e', script, folder];
  const { stdout, stderr } = spawnSync('sh', argv, { encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

test('without room for all, what was made is taken away again', () => {
  const there = join(root, 'there');
  mkdirSync(there);
  for (const folder of [there, join(root, 'new', 'deep')]) {
    expect(makeWithoutRoom(folder)).toContain(
      `${join(folder, 'inner', 'large')} could not be written: it would be larger than files may be`,
    );
  }
  expect(readdirSync(root, { recursive: true })).toEqual(['there']);
});
