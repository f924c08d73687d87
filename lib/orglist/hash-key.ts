import type { Platform } from './platform.ts';

/** Tells hash keys apart without telling anything of them that helps to find one. */
export async function hashKeyId({ sha256 }: Platform, key: Uint8Array): Promise<string> {
  return (await sha256(key)).slice(0, 8);
}

/** The key with this id; undefined when there is none. */
export async function keyCalled(
  platform: Platform,
  keys: readonly Uint8Array[],
  id: string,
): Promise<Uint8Array | undefined> {
  for (const key of keys) if ((await hashKeyId(platform, key)) === id) return key;
  return undefined;
}
