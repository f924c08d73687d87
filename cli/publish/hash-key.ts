import { randomBytes } from 'node:crypto';
import { copyFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashKeyId } from '../../lib/orglist/hash-key.ts';
import type { Config } from '../config.ts';
import { HASH_KEY, readHashKey } from '../key-files.ts';
import { toBase64 } from '../keys.ts';
import { nodePlatform } from '../platform.ts';

export function newHashKey(): Uint8Array {
  return Uint8Array.from(randomBytes(16));
}

/** The key before it stays in a file of its own: lists under it are still out there. */
export async function replaceHashKey(config: Config, key: Uint8Array): Promise<void> {
  const file = join(config.keys, HASH_KEY);
  const old = await readHashKey(config);
  if (old.ok) {
    await copyFile(file, join(config.keys, `hash-${await hashKeyId(nodePlatform, old.value)}.key`));
  }
  const draft = `${file}.new`;
  await writeFile(draft, `${toBase64(key)}\n`, { mode: 0o600 });
  await rename(draft, file);
}
