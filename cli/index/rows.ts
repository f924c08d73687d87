import { DuckDBDataChunk, UINTEGER, UTINYINT } from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import type { Extract } from './extract.ts';

/** What DuckDB takes at once. */
const CHUNK = 2048;

/** New keys, by the number of their file, on their way to the key file: the table `rows`. */
export class Rows {
  /** Filled again and again: what is left behind waits long for the garbage collector. */
  readonly #chunk = DuckDBDataChunk.create([UINTEGER, UINTEGER, UTINYINT, UINTEGER, UINTEGER]);
  readonly #appender: DuckDBAppender;

  private constructor(appender: DuckDBAppender) {
    this.#appender = appender;
  }

  static async open(db: DuckDBConnection): Promise<Rows> {
    await db.run(
      'CREATE TABLE rows (hi UINTEGER, lo UINTEGER, channel UTINYINT, line UINTEGER, file UINTEGER)',
    );
    return new Rows(await db.createAppender('rows'));
  }

  add({ hi, lo, channel, line, file }: Extract): void {
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
  }

  /** Call when everything was added. */
  close(): void {
    this.#appender.closeSync();
  }
}
