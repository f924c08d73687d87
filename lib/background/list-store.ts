import { openDB } from 'idb';
import type { DBSchema } from 'idb';
import type { Manifest } from '../orglist/manifest.ts';
import type { Accepted } from '../orglist/verify.ts';

/** The list in force, as it was accepted. */
export interface StoredList {
  readonly manifest: Manifest;
  readonly accepted: Accepted;
  /** In base64: the hash key that its shards are under. */
  readonly hashKey: string;
}

interface Schema extends DBSchema {
  list: { key: 'current'; value: StoredList };
  /** Shards by name. */
  targets: { key: string; value: Uint8Array };
}

const open = () =>
  openDB<Schema>('org-list', 1, {
    upgrade(db) {
      db.createObjectStore('list');
      db.createObjectStore('targets');
    },
  });

async function using<T>(work: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const db = await open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export function readList(): Promise<StoredList | undefined> {
  return using((db) => db.get('list', 'current'));
}

/** The names of the shards that need not be fetched again. */
export function knownTargets(): Promise<string[]> {
  return using((db) => db.getAllKeys('targets'));
}

/** Shards by name; those that are not there are left out. */
export function readTargets(names: readonly string[]): Promise<Map<string, Uint8Array>> {
  return using(async (db) => {
    const { store } = db.transaction('targets');
    const found = await Promise.all(names.map((name) => store.get(name)));
    return new Map(names.flatMap((name, at) => (found[at] ? [[name, found[at]]] : [])));
  });
}

/** Keeps a shard that was checked, so that a worker that is stopped need not fetch it again. */
export function keepTarget(name: string, bytes: Uint8Array): Promise<unknown> {
  return using((db) => db.put('targets', bytes, name));
}

/** Takes away a shard that the disk has damaged: the next look for a list fetches it again. */
export function dropTarget(name: string): Promise<void> {
  return using((db) => db.delete('targets', name));
}

/** Puts a list in force at once. All of its shards must be kept already; all others go. */
export function writeList(list: StoredList): Promise<void> {
  return using(async (db) => {
    const change = db.transaction(['list', 'targets'], 'readwrite', { durability: 'strict' });
    const targets = change.objectStore('targets');
    const names = new Set(list.manifest.targets.map(({ name }) => name));
    const steps: Promise<unknown>[] = [];
    for (const name of await targets.getAllKeys()) {
      if (!names.has(name)) steps.push(targets.delete(name));
    }
    steps.push(change.objectStore('list').put(list, 'current'));
    await Promise.all([...steps, change.done]);
  });
}

/** Forgets everything: the organisation has no list any more. */
export function clearList(): Promise<void> {
  return using(async (db) => {
    const change = db.transaction(['list', 'targets'], 'readwrite');
    await Promise.all([
      change.objectStore('list').clear(),
      change.objectStore('targets').clear(),
      change.done,
    ]);
  });
}
