import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = '.installed-from';
const PLATFORM = `${process.platform}-${process.arch}`;

/**
 * True when the packages in `folder` are those of its lockfile, else undefined. Packages that
 * somebody installed with npm itself are as good: npm writes down what it installed, as its last
 * act, in node_modules/.package-lock.json.
 *
 * @param {string} folder
 * @returns {true | undefined}
 */
export function findPackages(folder) {
  const found = readIfThere(join(folder, 'node_modules', STAMP));
  if (found === stampOf(folder)) return true;
  if (found !== undefined && !found.startsWith(PLATFORM)) return undefined;
  if (!isWhatNpmInstalled(folder)) return undefined;
  stampPackages(folder);
  return true;
}

/**
 * Notes which lockfile, on which platform, the packages in `folder` come from.
 *
 * @param {string} folder
 */
export function stampPackages(folder) {
  writeFileSync(join(folder, 'node_modules', STAMP), stampOf(folder));
}

/** @param {string} folder */
function stampOf(folder) {
  const lockfile = readFileSync(join(folder, 'package-lock.json'));
  return `${PLATFORM} ${createHash('sha256').update(lockfile).digest('hex')}`;
}

/** @param {string} folder */
function isWhatNpmInstalled(folder) {
  const installed = readIfThere(join(folder, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  const have = versionsIn(installed);
  const want = versionsIn(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  return [...want].every(([path, { version, optional }]) => {
    const found = have.get(path);
    return found === undefined ? path === '' || optional === true : found.version === version;
  });
}

/**
 * The `packages` of a lockfile, by the folder that each is installed in; '' is the project itself.
 *
 * @typedef {{version?: string, optional?: boolean}} Entry
 * @param {string} lockfile
 */
function versionsIn(lockfile) {
  /** @type {unknown} */
  const parsed = JSON.parse(lockfile);
  const { packages = {} } = /** @type {{packages?: Record<string, Entry>}} */ (parsed);
  return new Map(Object.entries(packages));
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
