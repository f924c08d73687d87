import { trimmed } from './table-lines.ts';
import type { Cell } from './table-lines.ts';

/** A name and a value, as in JSON, in an object of a script, in YAML and in a form. */
const PAIR =
  /(?<![\p{L}\d_])(["'`]?)([\p{L}_][\p{L}\d_-]{0,30}(?: [\p{L}\d_-]{1,20}){0,3})\1[ \t]{0,4}[:：=][ \t]{0,4}(?:"[^"\\\n]{0,200}"|'[^'\\\n]{0,200}'|[^\n"'{}[\],;]{1,100}(?:, ?[^\n"'{}[\],;:]{1,60}){0,4}(?=\n|$)|[^\n"'{}[\],;]{1,100})/gu;

/** Values by the name of their field. */
export type FieldValues = ReadonlyMap<string, Cell>;

/** Objects and forms, one after the other: a field that is there already begins the next. */
export function recordsOf(text: string): FieldValues[] {
  const records: Map<string, Cell>[] = [];
  let record = new Map<string, Cell>();
  for (const match of text.matchAll(PAIR)) {
    const name = match[2] ?? '';
    if (record.size === 0 || record.has(name)) records.push((record = new Map()));
    const end = match.index + match[0].length;
    record.set(name, valueOf(text, match.index + match[0].indexOf(name) + name.length, end));
  }
  return records;
}

/** What stands behind the colon. */
function valueOf(text: string, from: number, end: number): Cell {
  const colon = /[:：=]/.exec(text.slice(from, end))?.index ?? 0;
  return trimmed(text, from + colon + 1, end);
}
