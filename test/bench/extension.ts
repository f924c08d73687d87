import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeScratch } from '../harness/scratch.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUILT = join(ROOT, '.output/chrome-mv3');

const SOURCES = [
  ...['lib/**/*', 'entrypoints/**/*', 'public/**/*'],
  ...['wxt.config.ts', 'package-lock.json', 'scripts/build.ts'],
];

/**
 * A copy of the extension as it is shipped, built first if a source is newer than the last build. A
 * copy, so that a build in the meantime does not change what is being measured.
 */
export async function freshExtension(): Promise<string> {
  if (!isFresh()) build();
  const copy = await makeScratch();
  cpSync(BUILT, copy, { recursive: true });
  if (!existsSync(join(copy, 'manifest.json'))) {
    throw new Error('The extension is being built by someone else: try again when that is done');
  }
  return copy;
}

function build(): void {
  // Its words are kept back: stdout holds the figures.
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

function isFresh(): boolean {
  const manifest = join(BUILT, 'manifest.json');
  if (!existsSync(manifest)) return false;
  const built = statSync(manifest).mtimeMs;
  const files = globSync(SOURCES, { cwd: ROOT, exclude: (path) => path.includes('.test.') });
  return files.every((path) => statSync(join(ROOT, path)).mtimeMs <= built);
}
