import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const BUILT = join(ROOT, '.output/chrome-mv3');
/** A copy, so that a build in the meantime does not change what is being measured. */
const COPY = join(ROOT, '.cache/bench/extension');

const SOURCES = [
  ...['lib/**/*', 'entrypoints/**/*', 'public/**/*'],
  ...['wxt.config.ts', 'package-lock.json', 'scripts/build.ts'],
];

/** The folder of the extension as it is shipped, built if a source is newer than the last build. */
export function freshExtension(): string {
  if (!isFresh()) {
    const build = spawnSync(process.execPath, [join(ROOT, 'scripts/build.ts')], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}${build.stderr}`);
  }
  rmSync(COPY, { recursive: true, force: true });
  cpSync(BUILT, COPY, { recursive: true });
  return COPY;
}

function isFresh(): boolean {
  const manifest = join(BUILT, 'manifest.json');
  if (!existsSync(manifest)) return false;
  const built = statSync(manifest).mtimeMs;
  const files = globSync(SOURCES, { cwd: ROOT, exclude: (path) => path.includes('.test.') });
  return files.every((path) => statSync(join(ROOT, path)).mtimeMs <= built);
}
