import { join } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

const EMPTY = '\0empty';
/** The preset imports node:path and node:fs for files that it never sees here. */
const withoutNode: Plugin = {
  name: 'without-node',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('node:') ? EMPTY : null),
  load: (id) => (id === EMPTY ? 'export default {};' : null),
};

/** `page/main.ts` with the detection engine and `@secretlint/core`, as one classic script. */
export async function bundlePage(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    publicDir: false,
    plugins: [withoutNode],
    build: {
      write: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'page/main.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const result of outputs) {
    if (!('output' in result)) continue;
    const [chunk] = result.output;
    return chunk.code;
  }
  throw new Error('Vite gave no script for the bench page');
}
