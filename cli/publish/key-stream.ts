import type { DuckDBConnection } from '@duckdb/node-api';

/** Keys as they come from the database: `hi[i]` and `lo[i]` are the halves of key i. */
export interface KeyChunk {
  readonly hi: readonly unknown[];
  readonly lo: readonly unknown[];
}

/** @param select answers two columns, hi and lo. */
export async function* keysOf(db: DuckDBConnection, select: string): AsyncGenerator<KeyChunk> {
  const result = await db.stream(select);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    yield { hi: chunk.getColumnValues(0), lo: chunk.getColumnValues(1) };
  }
}
