/**
 * Runs one of this project's TypeScript programs, after getting whatever it needs that is missing:
 * Node 22, the packages of the lockfile and, with `--browsers`, Chromium and Firefox.
 *
 *   node scripts/bootstrap.mjs [--browsers] <script.ts> [arguments…]
 *
 * This file and scripts/setup/ run before anything is installed, on the machine's own Node: plain
 * JavaScript, Node 20 or newer, no packages. They speak on stderr only, so that stdout stays the
 * program's own.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowsers, installBrowsers } from './setup/browsers.mjs';
import { ensure } from './setup/ensure.mjs';
import { findPackages } from './setup/installed.mjs';
import { findNode, installNode } from './setup/node.mjs';
import { installPackages } from './setup/packages.mjs';
import { runProgram, say, SetupError } from './setup/process.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {readonly string[]} argv */
async function main(argv) {
  const wantsBrowsers = argv[0] === '--browsers';
  const [script, ...args] = wantsBrowsers ? argv.slice(1) : argv;
  if (script === undefined) {
    throw new SetupError('Say what to run: node scripts/bootstrap.mjs [--browsers] <script.ts> …');
  }
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new SetupError(
      `This is Node ${process.versions.node}. Install Node 20 or newer and try again.`,
    );
  }
  const node = await ensure(
    ROOT,
    () => findNode(ROOT),
    () => installNode(ROOT),
  );
  await ensure(
    ROOT,
    () => findPackages(ROOT),
    () => installPackages(ROOT, ROOT, node),
  );
  const browsers = wantsBrowsers
    ? await ensure(ROOT, findBrowsers, () => installBrowsers(ROOT))
    : {};
  return runProgram(node, [join(ROOT, script), ...args], ROOT, browsers);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
