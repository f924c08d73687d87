import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../file-errors.ts';
import { Refusal } from '../index/refusal.ts';
import { isRunning } from '../process.ts';
import { shortPath } from '../paths.ts';

/** Locks that this process holds: in a container, a run that was killed may have had its id. */
const held = new Set<string>();

/**
 * Keeps a second `publish` out of a folder. Answers what gives it free again.
 *
 * @throws Refusal when another one is under way.
 */
export function lock(folder: string): () => void {
  const file = join(folder, 'lock');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, String(process.pid), { mode: 0o600 });
  try {
    while (!isTaken(draft, file)) {
      const owner = ownerOf(file);
      const isOurs = owner === process.pid;
      if (isOurs ? held.has(file) : owner !== undefined && isRunning(owner)) {
        throw new Refusal(
          `another publish is under way (process ${owner}, ${shortPath(file)}). Wait until it has ended.`,
        );
      }
      // Its owner was killed.
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

/** In one step, with the owner in it: nobody ever sees an empty lock. */
function isTaken(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined when the file has gone meanwhile, or is none of ours. */
function ownerOf(file: string): number | undefined {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(owner) && owner > 0 ? owner : undefined;
  } catch {
    return undefined;
  }
}
