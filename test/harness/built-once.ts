import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const CACHE = join(import.meta.dirname, '../../.cache');
/** A build takes a few seconds; one that holds the lock for longer than this was killed. */
const STALE_LOCK = 30_000;

/**
 * The folder with what `build` puts into the folder it is given: made once for each `version`, by
 * whichever process comes first, while the others wait.
 */
export async function builtOnce(
  name: string,
  version: string,
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const cache = join(CACHE, name);
  const done = join(cache, version);
  const lock = join(cache, 'lock');
  await mkdir(cache, { recursive: true });
  while (!existsSync(done)) {
    if (!(await holdLock(lock))) {
      await sleep(100);
      continue;
    }
    try {
      if (existsSync(done)) break;
      const building = join(cache, 'building');
      await rm(building, { recursive: true, force: true });
      await build(building);
      await rename(building, done);
    } finally {
      await rm(lock, { recursive: true, force: true });
    }
  }
  return done;
}

async function holdLock(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const age = Date.now() - (await stat(lock).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > STALE_LOCK) await rm(lock, { recursive: true, force: true });
    return false;
  }
}
