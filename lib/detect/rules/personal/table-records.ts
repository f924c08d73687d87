import { trimmed } from './table-lines.ts';
import type { Cell } from './table-lines.ts';

/** The name of a field before its colon and the value behind it, as in JSON, in a script, in YAML and in a form. */
const NAME = /(?:^|[^\p{L}\d_])(["'`]?)([\p{L}_][\p{L}\d_ -]{0,40})\1[ \t]{0,4}$/u;
/** Commas are part of a value that has the rest of its line. */
const VALUE =
  /[ \t]{0,4}(?:"[^"\\\n]{0,200}"|'[^'\\\n]{0,200}'|[^\n"'{}[\]:;]{1,120}(?=\n|$)|[^\n"'{}[\],;]{1,100})/y;
const LONGEST_NAME = 48;

/** Objects and forms, one after the other, as values by field: a field that is there already begins the next. */
export function recordsOf(text: string): ReadonlyMap<string, Cell>[] {
  const records: Map<string, Cell>[] = [];
  let record = new Map<string, Cell>();
  let from = 0;
  for (const { index } of text.matchAll(/[:：]/g)) {
    const name = NAME.exec(text.slice(Math.max(from, index - LONGEST_NAME), index))?.[2];
    VALUE.lastIndex = index + 1;
    if (name === undefined || !VALUE.test(text)) continue;
    from = VALUE.lastIndex;
    if (record.size === 0 || record.has(name)) {
      record = new Map();
      records.push(record);
    }
    record.set(name, trimmed(text, index + 1, from));
  }
  return records;
}
