/** Ways to write rows down. `header` is absent where people paste the rows alone. */
export type Row = readonly string[];
export type Format = (header: Row | undefined, rows: readonly Row[]) => string;

export const csv: Format = (header, rows) => separated(',', header, rows);
export const semicolons: Format = (header, rows) => separated(';', header, rows);
/** Also what a spreadsheet puts on the clipboard. */
export const tabs: Format = (header, rows) => separated('\t', header, rows);

export const markdown: Format = (header, rows) => {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  const head = header ? [line(header), line(header.map(() => '---'))] : [];
  return [...head, ...rows.map(line)].join('\n');
};

export const sql: Format = (header, rows) => {
  const columns = header ? ` (${header.map((name) => identifier(name)).join(', ')})` : '';
  return rows
    .map((row) => {
      const values = row.map((cell) => `'${cell.replaceAll("'", "''")}'`).join(', ');
      return `INSERT INTO records${columns} VALUES (${values});`;
    })
    .join('\n');
};

/** An array of objects; of arrays where there is no header. */
export const json: Format = (header, rows) => {
  const records = rows.map((row) =>
    header ? Object.fromEntries(row.map((cell, at) => [header[at] ?? '', cell])) : row,
  );
  return JSON.stringify(records, null, 2);
};

function separated(separator: string, header: Row | undefined, rows: readonly Row[]): string {
  const cell = (text: string) => (text.includes(separator) ? `"${text}"` : text);
  const all = header ? [header, ...rows] : rows;
  return all.map((row) => row.map(cell).join(separator)).join('\n');
}

function identifier(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]+/gu, '_');
}
