import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { literal, numberOf, oneFile } from '../index/database.ts';

/** A Parquet file with the columns hi and lo, each key once. */
export interface KeyTable {
  readonly path: string;
  readonly keys: number;
}

/** Merges, subtracts and compares keys in DuckDB; what does not fit in memory goes to the disk. */
export class Merge {
  readonly #db: DuckDBConnection;
  readonly #folder: string;

  /** @param folder for the files it makes. */
  constructor(db: DuckDBConnection, folder: string) {
    this.#db = db;
    this.#folder = folder;
  }

  /** The keys of these files, each once, without those of `hidden`. */
  async distinct(name: string, files: readonly string[], hidden?: KeyTable): Promise<KeyTable> {
    const without = hidden === undefined || hidden.keys === 0 ? '' : antiJoin(hidden.path);
    return this.#write(
      name,
      `SELECT DISTINCT hi::UINTEGER AS hi, lo::UINTEGER AS lo FROM ${all(files)} AS keys ${without}`,
    );
  }

  /** What is in one and not in the other. */
  async difference(name: string, one: KeyTable, other: KeyTable): Promise<KeyTable> {
    return this.#write(
      name,
      `SELECT hi, lo FROM ${all([one.path])} AS keys ${antiJoin(other.path)}`,
    );
  }

  /** What is in `hidden` and in any of the others. */
  async shared(name: string, hidden: KeyTable, others: readonly KeyTable[]): Promise<KeyTable> {
    const paths = others.map(({ path }) => path);
    const join = `SEMI JOIN ${all(paths)} AS others USING (hi, lo)`;
    return this.#write(name, `SELECT hi, lo FROM ${all([hidden.path])} AS keys ${join}`);
  }

  /** Whether a table of an earlier publication is whole. */
  async isReadable(path: string): Promise<boolean> {
    return numberOf(this.#db, `SELECT count(hi::UBIGINT + lo) FROM ${all([path])}`).then(
      () => true,
      () => false,
    );
  }

  async #write(name: string, select: string): Promise<KeyTable> {
    const path = join(this.#folder, `${name}.parquet`);
    await this.#db.run(`COPY (${select}) TO ${literal(path)} (FORMAT parquet)`);
    return { path, keys: await numberOf(this.#db, `SELECT count(*) FROM ${all([path])}`) };
  }
}

/** Selects from all of these files; from nothing, with the same columns, when there are none. */
export function all(files: readonly string[]): string {
  if (files.length === 0) return '(SELECT 0::UINTEGER AS hi, 0::UINTEGER AS lo WHERE false)';
  return `read_parquet([${files.map(oneFile).join(', ')}])`;
}

function antiJoin(path: string): string {
  return `ANTI JOIN ${all([path])} AS hidden USING (hi, lo)`;
}
