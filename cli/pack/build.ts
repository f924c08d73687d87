import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

/** The repository that this program is a part of. */
export const ROOT = join(import.meta.dirname, '../..');

export type Target = 'chrome' | 'firefox';

/** Builds the extension into `<out>/<target>-mv3`, and lists what went into it in `<target>.packages.json`. */
export async function build(target: Target, out: string): Promise<Outcome<undefined>> {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const child = spawn(process.execPath, [wxt, 'build', '--browser', target, '--mv3'], {
    cwd: ROOT,
    // Any other NODE_ENV of the caller would put paths of this machine into what is built.
    env: { ...process.env, NODE_ENV: 'production', PASTEWARD_BUILD: out },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return done(undefined);
  return refuse(`The build for ${target} failed. Correct what it said and try again:\n${said}`);
}
