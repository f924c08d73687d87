import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../file-errors.ts';
import { Refusal } from '../index/refusal.ts';
import { isRunning } from '../process.ts';
import { shortPath } from '../paths.ts';

/**
 * Keeps a second `publish` out of a folder. Answers what gives it free again.
 *
 * @throws Refusal when another one is under way.
 */
export function lock(folder: string): () => void {
  const file = join(folder, 'lock');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const owner = ownerOf(file);
    if (owner === process.pid || (owner !== undefined && isRunning(owner))) {
      throw new Refusal(
        `another publish is under way (process ${owner}, ${shortPath(file)}). Wait until it has ended.`,
      );
    }
    // Its owner was killed.
    rmSync(file, { force: true });
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
