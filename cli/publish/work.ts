import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { SipHash } from '../../lib/fingerprint/siphash.ts';
import { openDatabase } from '../index/database.ts';
import type { Database } from '../index/database.ts';
import { keysOf } from './key-stream.ts';
import { all, Merge } from './merge.ts';
import type { KeyTable } from './merge.ts';
import { writeShards } from './shards.ts';
import type { Shards } from './shards.ts';

const PREFIX = '.run-';

/** A database and a folder for one publication; both are gone afterwards. */
export class Work {
  readonly db: DuckDBConnection;
  readonly merge: Merge;
  readonly #database: Database;
  readonly #scratch: string;
  readonly #hashKey: Uint8Array;
  /** The folder that is served. */
  readonly #out: string;

  private constructor(
    ...[db, database, scratch, hashKey, out]: [
      DuckDBConnection,
      Database,
      string,
      Uint8Array,
      string,
    ]
  ) {
    this.db = db;
    this.merge = new Merge(db, scratch);
    this.#database = database;
    this.#scratch = scratch;
    this.#hashKey = hashKey;
    this.#out = out;
  }

  /** @param folder where to work: what a run that was killed has left there goes. */
  static async open(folder: string, hashKey: Uint8Array, out: string): Promise<Work> {
    for (const name of await readdir(folder)) {
      if (name.startsWith(PREFIX)) await rm(join(folder, name), { recursive: true, force: true });
    }
    const scratch = await mkdtemp(join(folder, PREFIX));
    // A container has less than the machine; without a limit it says 0.
    const most = Math.min(totalmem(), process.constrainedMemory() || Infinity);
    const memory = `${Math.max(256, Math.floor(most / 2 ** 21))}MB`;
    const database = await openDatabase(scratch, memory);
    return new Work(await database.connect(), database, scratch, hashKey, out);
  }

  /** Writes keys as shards into the folder that is served. */
  async shards({ path, keys }: KeyTable): Promise<Shards> {
    const db = await this.#database.connect();
    try {
      const stream = keysOf(db, `SELECT hi, lo FROM ${all([path])}`);
      const folders = { out: this.#out, scratch: this.#scratch };
      return await writeShards(stream, keys, new SipHash(this.#hashKey), folders);
    } finally {
      db.closeSync();
    }
  }

  async close(): Promise<void> {
    this.db.closeSync();
    this.#database.close();
    await rm(this.#scratch, { recursive: true, force: true });
  }
}
