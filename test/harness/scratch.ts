import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder that goes away with the browser. */
export async function makeScratch(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'pasteward-test-'));
}

/** Browsers may still be writing for a moment after they have closed. */
export async function removeScratch(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
