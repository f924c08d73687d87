const COLUMNS = [
  'hi',
  'lo',
  'firstLine',
  'lastLine',
  'fromLine',
  'toLine',
  'strand',
  'channel',
] as const;

/** A number for each column. */
type Row = readonly [number, number, number, number, number, number, number, number];

/** The columns of a question, which grow together. */
export class KeyRows {
  #columns = columnsOf(1024);
  #length = 0;

  add(row: Row): void {
    const capacity = this.#columns[0]?.length ?? 0;
    if (this.#length === capacity) {
      const larger = columnsOf(2 * capacity);
      for (const [at, column] of this.#columns.entries()) larger[at]?.set(column);
      this.#columns = larger;
    }
    const columns = this.#columns;
    for (let column = 0; column < COLUMNS.length; column += 1) {
      const its = columns[column];
      if (its) its[this.#length] = row[column] ?? 0;
    }
    this.#length += 1;
  }

  build(): Record<(typeof COLUMNS)[number], Uint32Array> {
    const column = (name: (typeof COLUMNS)[number]): Uint32Array =>
      this.#columns[COLUMNS.indexOf(name)]?.slice(0, this.#length) ?? new Uint32Array();
    return {
      hi: column('hi'),
      lo: column('lo'),
      firstLine: column('firstLine'),
      lastLine: column('lastLine'),
      fromLine: column('fromLine'),
      toLine: column('toLine'),
      strand: column('strand'),
      channel: column('channel'),
    };
  }
}

function columnsOf(capacity: number): Uint32Array[] {
  return COLUMNS.map(() => new Uint32Array(capacity));
}
