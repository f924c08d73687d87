import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { literal, makeRoomFor, numberOf, oneFile, rowsOf } from './database.ts';
import type { Database } from './database.ts';
import { KEYLESS } from './extract.ts';
import type { Extract } from './extract.ts';
import { blobsIn, metadataOf } from './key-file.ts';
import type { About } from './key-file.ts';
import { Rows } from './rows.ts';
import type { Entry, Wanted } from './source.ts';

/** What is in the repository now, and how much of it is known. */
export interface Census {
  readonly files: number;
  /** How many of them have to be read. */
  readonly wanted: number;
}

/** Makes a key file of the one before it and of what has changed. DuckDB keeps the lists. */
export class Rebuild {
  readonly #database: Database;
  readonly #db: DuckDBConnection;
  readonly #rows: Rows;
  readonly #list: DuckDBAppender;
  readonly #keyless: DuckDBAppender;
  /** The last key file. */
  readonly #previous: string | undefined;
  #listed = 0;

  private constructor(
    database: Database,
    previous: string | undefined,
    ...[db, rows, list, keyless]: [DuckDBConnection, Rows, DuckDBAppender, DuckDBAppender]
  ) {
    this.#database = database;
    this.#previous = previous;
    this.#db = db;
    this.#rows = rows;
    this.#list = list;
    this.#keyless = keyless;
  }

  static async open(database: Database, previous: string | undefined): Promise<Rebuild> {
    const db = await database.connect();
    await db.run(
      'CREATE TABLE listed (file UINTEGER, blob VARCHAR, path VARCHAR, locator VARCHAR)',
    );
    await db.run('CREATE TABLE keyless (file UINTEGER, reason UTINYINT)');
    await db.run('CREATE TABLE known (blob VARCHAR, reason VARCHAR)');
    const list = await db.createAppender('listed');
    const keyless = await db.createAppender('keyless');
    return new Rebuild(database, previous, db, await Rows.open(db), list, keyless);
  }

  addFile({ blob, path, locator }: Entry): void {
    this.#list.appendUInteger(this.#listed);
    this.#list.appendVarchar(blob);
    this.#list.appendVarchar(path);
    this.#list.appendVarchar(locator);
    this.#list.endRow();
    this.#listed += 1;
  }

  /** Call when every file was added. */
  async takeCensus(): Promise<Census> {
    this.#list.closeSync();
    await makeRoomFor(this.#db, this.#listed);
    await this.#db.run(
      `CREATE TABLE files AS SELECT min(file) AS file, blob,
         arg_min(path, file) AS path, arg_min(locator, file) AS locator FROM listed GROUP BY blob`,
    );
    await this.#db.run('DROP TABLE listed');
    if (this.#previous !== undefined) {
      await this.#db.run(`INSERT INTO known ${blobsIn(this.#previous)}`);
    }
    return {
      files: await numberOf(this.#db, 'SELECT count(*) FROM files'),
      wanted: await numberOf(this.#db, 'SELECT count(*) FROM files ANTI JOIN known USING (blob)'),
    };
  }

  /** The files to read. */
  async *wanted(): AsyncGenerator<readonly Wanted[]> {
    const reader = await this.#database.connect();
    const found = await reader.stream(
      'SELECT file, locator FROM files ANTI JOIN known USING (blob) ORDER BY file',
    );
    for await (const rows of found.yieldRows()) {
      yield rows.map(([file, locator]) => ({ file: Number(file), locator: String(locator) }));
    }
    reader.closeSync();
  }

  add(extract: Extract): void {
    const { keyless } = extract;
    for (let at = 0; at < keyless.length; at += 2) {
      this.#keyless.appendUInteger(keyless[at] ?? 0);
      this.#keyless.appendUTinyInt(keyless[at + 1] ?? 0);
      this.#keyless.endRow();
    }
    this.#rows.add(extract);
  }

  /** How many files have no keys, by reason. Call when everything was added. */
  async countKeyless(): Promise<Map<string, number>> {
    this.#keyless.closeSync();
    const reasons = KEYLESS.map(literal).join(', ');
    await this.#db.run(
      `CREATE TABLE without AS
         SELECT blob, [${reasons}][reason + 1] AS reason FROM keyless JOIN files USING (file)
         UNION ALL SELECT blob, reason FROM known SEMI JOIN files USING (blob) WHERE reason NOT NULL`,
    );
    const counts = await rowsOf(this.#db, 'SELECT reason, count(*) FROM without GROUP BY reason');
    return new Map(counts.map(([reason, count]) => [String(reason), Number(count)]));
  }

  /** Writes the new key file and returns how many keys are in it. */
  async write(path: string, about: About): Promise<number> {
    const [[keyless] = []] = await rowsOf(
      this.#db,
      `SELECT string_agg(reason || ' ' || blob, chr(10)) FROM without`,
    );
    const metadata = metadataOf(about, typeof keyless === 'string' ? keyless : '');
    this.#rows.close();
    const columns = 'SELECT hi, lo, channel, line, files.path, files.blob FROM';
    const selects = [`${columns} rows JOIN files USING (file)`];
    if (this.#previous !== undefined) {
      selects.push(`${columns} read_parquet(${oneFile(this.#previous)}) JOIN files USING (blob)`);
    }
    return numberOf(
      this.#db,
      `COPY (${selects.join(' UNION ALL ')}) TO ${literal(path)}
         (FORMAT parquet, KV_METADATA {${metadata}})`,
    );
  }
}
