import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { builtOnce } from './built-once.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What goes into the bundle; a change to any byte of it makes a new one. */
const SOURCES = ['test/fixtures/editors', 'test/fixtures/sites', 'test/harness/page'];
const ALSO = ['package-lock.json', 'test/harness/bundle.ts', 'test/harness/exchange.ts'];

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

/** The folder with the built fixture pages; builds them once for each state of their sources. */
export async function bundleFixtures(): Promise<string> {
  return builtOnce('fixtures', await contentHash(), (outDir) => inProduction(() => bundle(outDir)));
}
