import { decodeKeys } from '../messaging/key-text.ts';
import type { Found } from '../messaging/schemas.ts';
import { ListIndex } from '../orglist/list-index.ts';
import { decodeShard } from '../orglist/shard.ts';
import type { Shard } from '../orglist/shard.ts';
import { LIST_IN_FORCE } from './list-record.ts';
import { placesOf, readList } from './list-store.ts';
import { webPlatform } from './platform.ts';

let loading: Promise<ListIndex | undefined> | undefined;

/**
 * The list in force, read once and kept in memory while the worker lives. Undefined when there is
 * none. Hashes are not checked here, where a paste waits: see `syncList`.
 *
 * @throws Error when what is stored is damaged: nothing is then known about any text.
 */
function loadedList(): Promise<ListIndex | undefined> {
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

async function load(): Promise<ListIndex | undefined> {
  const list = await readList();
  if (!list) return undefined;
  const bytes = new Uint8Array(await list.shards.arrayBuffer());
  const shards = new Map<string, Shard>();
  for (const [name, { from, to }] of placesOf(list.manifest)) {
    const shard = decodeShard(bytes.subarray(from, to));
    if (!shard.ok) throw new Error(`A stored shard is ${shard.code}`);
    shards.set(name, shard.value);
  }
  return new ListIndex(list.manifest, webPlatform.fromBase64(list.hashKey), shards);
}

/**
 * Answers which of these keys are internal.
 *
 * @param repair called when what is stored is damaged.
 *
 * @throws Error when what is stored is damaged or gone; it is then fetched again.
 */
export async function lookUp(
  question: { readonly keys: string },
  repair: () => void,
): Promise<Found> {
  const { hi, lo } = decodeKeys(question.keys);
  const list = await loadedList().catch((error: unknown) => {
    repair();
    throw error;
  });
  if (!list) {
    if (await LIST_IN_FORCE.read()) throw new Error('The list is gone');
    return { groups: [], keys: [], bits: [] };
  }
  const keys: number[] = [];
  const bits: number[] = [];
  for (const [key, half] of hi.entries()) {
    const groups = list.groupsOf(half, lo[key] ?? 0);
    if (groups === 0) continue;
    keys.push(key);
    bits.push(groups);
  }
  return { groups: list.groups.map(({ id, kind }) => ({ id, kind })), keys, bits };
}
