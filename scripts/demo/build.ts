import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const WXT = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');

/** Builds the extension for Chromium, quietly, and answers its folder. */
export async function buildExtension(): Promise<string> {
  const child = spawn(process.execPath, [WXT, 'build', '--browser', 'chrome', '--mv3'], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => output.push(chunk));
  }
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`The build failed.\n${Buffer.concat(output).toString()}`);
  return join(ROOT, '.output/chrome-mv3');
}
