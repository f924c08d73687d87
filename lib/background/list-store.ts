import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { manifestSchema } from '../orglist/manifest.ts';
import type { Manifest, Target } from '../orglist/manifest.ts';
import type { Accepted } from '../orglist/verify.ts';
import { usingDatabase } from './database.ts';
import { acceptedSchema } from './list-record.ts';

/** The list in force, as it was accepted. */
export interface StoredList {
  readonly manifest: Manifest;
  readonly accepted: Accepted;
  /** In base64: what the keyring was signed with. Under another one, versions count anew. */
  readonly rootKey: string;
  /** In base64: the hash key that its shards are under. */
  readonly hashKey: string;
  /**
   * Its shards one after the other, as the manifest names them. In one piece, because Chromium reads
   * 68 MB of it in 50 ms, and in 250 ms when they are 64 values.
   */
  readonly shards: Blob;
}

const storedSchema = v.object({
  manifest: manifestSchema,
  accepted: acceptedSchema,
  rootKey: v.string(),
  hashKey: v.string(),
  shards: v.instance(Blob),
});

/** A list as it was verified. */
export type Origin = Pick<StoredList, 'manifest' | 'accepted' | 'rootKey'>;

interface Schema extends DBSchema {
  list: { key: 'current'; value: StoredList };
  /** Shards of a list that is being fetched, by name. */
  fetched: { key: string; value: Blob };
}

const using = usingDatabase<Schema>('org-list', (db) => {
  db.createObjectStore('list');
  db.createObjectStore('fetched');
});

/** Undefined as well when what is stored is of another version. */
export async function readList(): Promise<StoredList | undefined> {
  const stored = await using((db) => db.get('list', 'current'));
  return stored && v.is(storedSchema, stored) ? stored : undefined;
}

/** Where each shard is in `shards`. */
export function placesOf(manifest: Manifest): Map<string, { from: number; to: number }> {
  let to = 0;
  return new Map(
    manifest.targets.map(({ name, length }: Target) => {
      const from = to;
      to += length;
      return [name, { from, to }];
    }),
  );
}

/** A shard that was fetched before the worker was stopped. */
export function readFetched(name: string): Promise<Blob | undefined> {
  return using((db) => db.get('fetched', name));
}

/** Keeps a shard that was checked, so that a worker that is stopped need not fetch it again. */
export function keepFetched(name: string, shard: Blob): Promise<unknown> {
  return using((db) => db.put('fetched', shard, name));
}

/** Puts a list in force at once. */
export function writeList(list: StoredList): Promise<void> {
  return using(async (db) => {
    const change = db.transaction(['list', 'fetched'], 'readwrite', { durability: 'strict' });
    await Promise.all([
      change.objectStore('list').put(list, 'current'),
      change.objectStore('fetched').clear(),
      change.done,
    ]);
  });
}

/** Forgets everything: the organisation has no list any more. */
export function clearList(): Promise<void> {
  return using(async (db) => {
    const change = db.transaction(['list', 'fetched'], 'readwrite');
    await Promise.all([
      change.objectStore('list').clear(),
      change.objectStore('fetched').clear(),
      change.done,
    ]);
  });
}
