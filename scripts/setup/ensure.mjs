import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say, SetupError } from './process.mjs';

const BEAT_MS = 1000;
/** A lock that nobody has touched for this long belongs to a command that was killed. */
const DEAD_AFTER_MS = 10_000;

/**
 * Returns what `find` finds; when that is nothing, makes it and looks again. Two commands started
 * at once do not do the work twice: the second waits, and then finds it done.
 *
 * @template T
 * @param {string} root
 * @param {() => T | undefined} find
 * @param {() => Promise<void>} make
 * @returns {Promise<T>}
 */
export async function ensure(root, find, make) {
  const found = find();
  if (found !== undefined) return found;
  const unlock = await lock(join(root, '.cache'));
  try {
    if (find() === undefined) await make();
    const made = find();
    if (made === undefined) {
      throw new SetupError('The set-up finished, yet something is still missing. Run it again.');
    }
    return made;
  } finally {
    unlock();
  }
}

/**
 * A folder is the lock, as making one is atomic everywhere. It only saves work: each installation
 * is prepared in a folder of its own, so that two at once would still do no harm.
 *
 * @param {string} folder
 */
async function lock(folder) {
  const path = join(folder, 'setup.lock');
  mkdirSync(folder, { recursive: true });
  for (let waited = false; !tryToMake(path); waited = true) {
    if (!waited) say('Another command is setting up; waiting for it…');
    buryIfDead(path);
    await sleep(200);
  }
  const beat = setInterval(() => {
    const now = new Date();
    if (existsSync(path)) utimesSync(path, now, now);
  }, BEAT_MS);
  return () => {
    clearInterval(beat);
    rmSync(path, { recursive: true, force: true });
  };
}

/** @param {string} path */
function tryToMake(path) {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Renames before removing, so that of several that wait only one removes it.
 *
 * @param {string} path
 */
function buryIfDead(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs < DEAD_AFTER_MS) return;
    const grave = `${path}.${String(process.pid)}`;
    renameSync(path, grave);
    rmdirSync(grave);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
