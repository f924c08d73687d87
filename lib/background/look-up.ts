import { ListIndex } from '../orglist/list-index.ts';
import type { Shard } from '../orglist/shard.ts';
import { openTarget } from '../orglist/targets.ts';
import { dropTarget, readList, readTargets } from './list-store.ts';
import { webPlatform } from './platform.ts';

/** What is known of a list in force, for who asks with hashes. */
export interface LoadedList {
  readonly version: number;
  readonly index: ListIndex;
}

let loading: Promise<LoadedList | undefined> | undefined;

/**
 * The list in force, read once and kept in memory while the worker lives. Undefined when there is
 * none.
 *
 * @throws Error when what is stored is damaged: nothing is then known about any text.
 */
export function loadedList(): Promise<LoadedList | undefined> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Another list is in force. */
export function forgetLoaded(): void {
  loading = undefined;
}

async function load(): Promise<LoadedList | undefined> {
  const list = await readList();
  if (!list) return undefined;
  const { manifest } = list;
  const bytes = await readTargets(manifest.targets.map(({ name }) => name));
  const shards = new Map<string, Shard>();
  for (const target of manifest.targets) {
    // The hash was checked before it was stored; it is checked again because the disk is the user's.
    const shard = await openTarget(
      webPlatform,
      target,
      bytes.get(target.name) ?? new Uint8Array(0),
    );
    if (!shard.ok) {
      await dropTarget(target.name);
      throw new Error(`A stored shard is ${shard.code}`);
    }
    shards.set(target.name, shard.value);
  }
  const hashKey = webPlatform.fromBase64(list.hashKey);
  return { version: manifest.version, index: new ListIndex(manifest, hashKey, shards) };
}
