import { copyFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashKeyId } from '../../lib/orglist/hash-key.ts';
import type { Config } from '../config.ts';
import { HASH_KEY, NEXT_HASH_KEY, readHashKey } from '../key-files.ts';
import { newHashKey, toBase64 } from '../keys.ts';
import { nodePlatform } from '../platform.ts';

/**
 * Takes the next hash key into use, makes the one after it and answers that. The key before stays in
 * a file of its own: lists under it are still out there.
 */
export async function advanceHashKey(config: Config, next: Uint8Array): Promise<Uint8Array> {
  const file = join(config.keys, HASH_KEY);
  const old = await readHashKey(config);
  if (old.ok) {
    const name = `hash-${await hashKeyId(nodePlatform, old.value)}.key`;
    await copyFile(file, join(config.keys, name));
  }
  const afterNext = newHashKey();
  await write(file, next);
  await write(join(config.keys, NEXT_HASH_KEY), afterNext);
  return afterNext;
}

/** The file holds the old key or the new one, never half of it. */
async function write(file: string, key: Uint8Array): Promise<void> {
  const draft = `${file}.new`;
  await writeFile(draft, `${toBase64(key)}\n`, { mode: 0o600 });
  await rename(draft, file);
}
