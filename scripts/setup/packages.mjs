import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stampPackages } from './installed.mjs';
import { runLogged, say, withNode } from './process.mjs';

/**
 * Settings of the npm that started this command, which would lead the inner one astray: where it
 * installs, and what it leaves out.
 */
const UNWANTED =
  /^npm_config_(local_prefix|prefix|global|location|dry_run|workspaces?|omit|include|only|production|package_lock_only|global_prefix)$/i;

/**
 * Installs beside the tree and then swaps, so that a killed command leaves either the old packages
 * or the new ones, and an npm that outlives it writes where nobody looks.
 *
 * @param {string} root
 * @param {string} folder
 * @param {string} node
 */
export async function installPackages(root, folder, node) {
  const started = Date.now();
  const what = folder === root ? 'the packages' : 'Node';
  say(`Installing ${what} from the lockfile; this takes a while the first time…`);
  const staging = makeStaging(root, folder);
  const { command, args } = npmUnder(node);
  const env = Object.entries(withNode(node)).filter(([name]) => !UNWANTED.test(name));
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--include=dev'];
  const where = ['--include=optional', '--loglevel=warn', `--prefix=${staging}`];
  await runLogged(root, command, [...args, 'ci', ...options, ...where], {
    cwd: staging,
    env: { ...Object.fromEntries(env), NODE_ENV: 'development' },
    advice: 'Check the network and "npm config get registry", then run the same command again.',
  });
  stampPackages(staging);
  const target = join(folder, 'node_modules');
  if (existsSync(target)) renameSync(target, join(staging, 'old'));
  renameSync(join(staging, 'node_modules'), target);
  rmSync(staging, { recursive: true, force: true });
  say(`Installed ${what} in ${String(Math.round((Date.now() - started) / 1000))} s.`);
}

/**
 * @param {string} root
 * @param {string} folder
 */
function makeStaging(root, folder) {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    if (name.startsWith('install-')) removeLeftover(join(cache, name));
  }
  const staging = join(cache, `install-${String(process.pid)}`);
  mkdirSync(staging);
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    if (existsSync(join(folder, name))) cpSync(join(folder, name), join(staging, name));
  }
  return staging;
}

/**
 * What a killed command left; an npm that outlived it may still be writing there, so that this may
 * fail, and the next time will do.
 *
 * @param {string} path
 */
function removeLeftover(path) {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    say(`Could not remove ${path}; going on.`);
  }
}

/**
 * npm itself must run on the Node that will use the packages, or their `engines` are checked
 * against the wrong one.
 *
 * @param {string} node
 */
function npmUnder(node) {
  const cli = process.env['npm_execpath'] ?? '';
  return /npm-cli\.[cm]?js$/.test(cli) && existsSync(cli)
    ? { command: node, args: [cli] }
    : { command: 'npm', args: [] };
}
