import { join } from 'node:path';
import { DuckDBDataChunk, UINTEGER, UTINYINT } from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { literal, oneFile } from './database.ts';
import type { Extract } from './extract.ts';

/** What DuckDB takes at once. */
const CHUNK = 2048;
/** So many rows are kept in memory; then they go to a file. */
const PART = 500_000;

const TABLE =
  'CREATE TABLE rows (hi UINTEGER, lo UINTEGER, channel UTINYINT, line UINTEGER, file UINTEGER)';

/** New keys, by the number of their file, on their way to the key file. Memory stays flat. */
export class Rows {
  readonly #db: DuckDBConnection;
  readonly #folder: string;
  readonly #parts: string[] = [];
  /** Filled again and again: what is left behind waits long for the garbage collector. */
  readonly #chunk = DuckDBDataChunk.create([UINTEGER, UINTEGER, UTINYINT, UINTEGER, UINTEGER]);
  #appender: DuckDBAppender;
  #waiting = 0;

  private constructor(db: DuckDBConnection, folder: string, appender: DuckDBAppender) {
    this.#db = db;
    this.#folder = folder;
    this.#appender = appender;
  }

  static async open(db: DuckDBConnection, folder: string): Promise<Rows> {
    await db.run(TABLE);
    return new Rows(db, folder, await db.createAppender('rows'));
  }

  async add({ hi, lo, channel, line, file }: Extract): Promise<void> {
    const columns = [hi, lo, channel, line, file];
    const chunk = this.#chunk;
    for (let from = 0; from < hi.length; from += CHUNK) {
      const count = Math.min(CHUNK, hi.length - from);
      chunk.reset();
      chunk.rowCount = count;
      for (const [at, column] of columns.entries()) {
        const vector = chunk.getColumnVector(at);
        for (let row = 0; row < count; row += 1) vector.setItem(row, column[from + row] ?? 0);
        vector.flush();
      }
      this.#appender.appendDataChunk(chunk);
    }
    this.#waiting += hi.length;
    if (this.#waiting >= PART) await this.#writePart();
  }

  /** What to select all of them from. */
  async sources(): Promise<string[]> {
    if (this.#waiting > 0) await this.#writePart();
    return this.#parts.map((part) => `read_parquet(${oneFile(part)})`);
  }

  close(): void {
    this.#appender.closeSync();
  }

  async #writePart(): Promise<void> {
    this.#appender.closeSync();
    const part = join(this.#folder, `part-${this.#parts.length}`);
    await this.#db.run(`COPY rows TO ${literal(part)} (FORMAT parquet, COMPRESSION uncompressed)`);
    // What is truncated stays in memory: an in-memory database has no checkpoints.
    await this.#db.run('DROP TABLE rows');
    await this.#db.run(TABLE);
    this.#parts.push(part);
    this.#waiting = 0;
    this.#appender = await this.#db.createAppender('rows');
  }
}
