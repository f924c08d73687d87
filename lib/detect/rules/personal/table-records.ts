import { trimmed } from './table-lines.ts';
import type { Cell, Table } from './table-lines.ts';

/**
 * A colon, the name of a field before it and the value behind it, as in JSON, in a script, in YAML and in a form.
 * Commas are part of a value that has the rest of its line.
 */
const PAIR =
  /[:：](?<=(?:^|[^\p{L}\d_])\2([\p{L}_][\p{L}\d_ -]{0,40})(["'`]?)[ \t]{0,4}.)[ \t]{0,4}(?:"[^"\\\n]{0,200}"|'[^'\\\n]{0,200}'|[^\n"'{}[\]:;]{1,120}(?=\n|$)|[^\n"'{}[\],;]{1,100})/gu;
/** Records have few different fields. */
const MOST_NAMES = 60;

/**
 * Objects and forms as rows of tables: a field that is there already begins the next record, and records that begin
 * with the same field are one table.
 */
export function recordTables(text: string): Table[] {
  const groups: Map<string, Cell>[][] = [];
  for (const { 0: pair, 1: name = '', index } of text.matchAll(PAIR)) {
    let record = groups.at(-1)?.at(-1);
    if (record?.has(name) !== false) {
      const [first] = record?.keys() ?? [];
      record = new Map();
      if (first === name) groups.at(-1)?.push(record);
      else groups.push([record]);
    }
    record.set(name, trimmed(text, index + 1, index + pair.length));
  }
  return groups.map((group) => {
    const names = [...new Set(group.flatMap((record) => [...record.keys()]))].slice(0, MOST_NAMES);
    const none = { start: 0, end: 0 };
    const cells = group.flatMap((record) => names.map((name) => record.get(name) ?? none));
    return { width: names.length, cells, names };
  });
}
