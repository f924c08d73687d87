import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';

/** Enough for one repository; what does not fit goes to the folder for temporary files. */
const MEMORY = '256MB';

/** An empty database in memory, and how to be done with it. */
export interface Database {
  connect(): Promise<DuckDBConnection>;
  close(): void;
}

/** @param folder for temporary files. */
export async function openDatabase(folder: string, memory = MEMORY): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    temp_directory: folder,
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  return { connect: () => instance.connect(), close: () => instance.closeSync() };
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
