import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';

/** Runs work on a database, which is open no longer than that: what has it open keeps the browser from clearing it. */
export type Using<S extends DBSchema> = <T>(
  work: (db: IDBPDatabase<S>) => Promise<T>,
) => Promise<T>;

/** @param upgrade makes the stores of version 1. */
export function usingDatabase<S extends DBSchema>(
  name: string,
  upgrade: (db: IDBPDatabase<S>) => void,
): Using<S> {
  return async (work) => {
    const db = await openDB<S>(name, 1, { upgrade });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  };
}
