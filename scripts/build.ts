/** `npm run build`: the extension for both browsers, and how large its content scripts came out. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '..');
const WXT = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
/** Firefox would get manifest version 2 by default. */
const TARGETS = ['chrome', 'firefox'];

/** A process for each, since WXT keeps what it builds in module state. */
function build(target: string): void {
  const args = [WXT, 'build', '--browser', target, '--mv3'];
  const { status, error } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function printSizes(target: string): void {
  const folder = join(ROOT, `.output/${target}-mv3/content-scripts`);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    const bytes = gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
    console.log(`${target}: content-scripts/${name} ${(bytes / 1024).toFixed(1)} KB gzipped`);
  }
}

for (const target of TARGETS) build(target);
for (const target of TARGETS) printSizes(target);
