import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, '.cache/fixtures');
/** What goes into the bundle; a change to any byte of it makes a new one. */
const SOURCES = ['test/fixtures/editors', 'test/fixtures/sites', 'test/harness/page'];
const ALSO = ['package-lock.json', 'test/harness/bundle.ts', 'test/harness/exchange.ts'];
/** A build takes about 4 s; one that holds the lock for longer than this was killed. */
const STALE_LOCK = 30_000;

async function contentHash(): Promise<string> {
  const hash = createHash('sha256');
  const folders = await Promise.all(
    SOURCES.map(async (folder) => {
      return (await readdir(join(ROOT, folder))).sort().map((name) => join(folder, name));
    }),
  );
  for (const file of [...folders.flat(), ...ALSO]) {
    hash.update(file).update(await readFile(join(ROOT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Vitest sets NODE_ENV to `test`, which would pick React's and Lexical's development builds. */
async function inProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

async function bundle(outDir: string): Promise<void> {
  // Loading Vite takes longer than all the rest when there is nothing to build.
  const { build } = await import('vite');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    base: '/__fixture/',
    mode: 'production',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: join(ROOT, 'test/harness/page/main.ts'),
        output: {
          entryFileNames: 'main.js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  });
}

async function holdLock(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const age = Date.now() - (await stat(lock).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > STALE_LOCK) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

/** The folder with the built fixture pages; builds them once for each state of their sources. */
export async function bundleFixtures(): Promise<string> {
  const done = join(CACHE, await contentHash());
  const lock = join(CACHE, 'lock');
  await mkdir(CACHE, { recursive: true });
  while (!existsSync(done)) {
    if (!(await holdLock(lock))) {
      await sleep(100);
      continue;
    }
    try {
      if (existsSync(done)) break;
      const building = join(CACHE, 'building');
      await inProduction(() => bundle(building));
      await rename(building, done);
    } finally {
      await rm(lock, { recursive: true, force: true });
    }
  }
  return done;
}
