import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';

/**
 * Megabytes. Enough for the keys of one repository, however large: what does not fit is in the folder. An in-memory
 * database keeps what is appended, and gives back little of what is deleted.
 */
const MEMORY = 96;
/** Grouping texts does not go to the disk: 300,000 files take between 96 and 192 MB, a million between 192 and 384. */
const MEMORY_PER_MILLION = 320;

/** An empty database, and how to be done with it. */
export interface Database {
  connect(): Promise<DuckDBConnection>;
  close(): void;
}

/** @param folder for its files, all of them temporary. */
export async function openDatabase(folder: string, memory = inMegabytes(0)): Promise<Database> {
  const instance = await DuckDBInstance.create(join(folder, 'work.duckdb'), {
    memory_limit: memory,
    temp_directory: folder,
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  return { connect: () => instance.connect(), close: () => instance.closeSync() };
}

/** Makes room for this many files, or contents of files, that are grouped or joined. */
export async function makeRoomFor(db: DuckDBConnection, files: number): Promise<void> {
  await db.run(`SET memory_limit = ${literal(inMegabytes(files))}`);
}

function inMegabytes(files: number): string {
  return `${MEMORY + Math.ceil((files / 1e6) * MEMORY_PER_MILLION)}MB`;
}

/** A text in SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Reads one file, whatever its name: `*`, `?` and `[` would stand for others. */
export function oneFile(path: string): string {
  return literal(path.replaceAll(/[*?[]/gu, '[$&]'));
}

export async function rowsOf(db: DuckDBConnection, sql: string): Promise<DuckDBValue[][]> {
  return (await db.runAndReadAll(sql)).getRows();
}

export async function numberOf(db: DuckDBConnection, sql: string): Promise<number> {
  const [[value] = []] = await rowsOf(db, sql);
  return Number(value ?? 0);
}
