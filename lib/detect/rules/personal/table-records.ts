import type { Cell } from '../tables/cell.ts';
import type { Column } from './columns.ts';
import { trimmed } from '../tables/lines.ts';

/**
 * A colon, the name of a field before it and the value behind it, as in JSON, in a script, in YAML and in a form.
 * Commas are part of a value that has the rest of its line.
 */
const PAIR =
  /[:：](?<=(?:^|[^\p{L}\d_])\2([\p{L}_][\p{L}\d_ -]{0,40})(["'`]?)[ \t]{0,4}.)[ \t]{0,4}(?:"[^"\\\n]{0,200}"|'[^'\\\n]{0,200}'|[^\n"'{}[\]:;]{1,120}(?=\n|$)|[^\n"'{}[\],;]{1,100})/gu;

/** Fields of objects and forms as columns, whatever records they are of. */
export function recordColumns(text: string): Column[] {
  const columns = new Map<string, Cell[]>();
  for (const { 0: pair, 1: name = '', index } of text.matchAll(PAIR)) {
    const cells = columns.get(name) ?? [];
    columns.set(name, cells);
    cells.push(trimmed(text, index + 1, index + pair.length));
  }
  return [...columns];
}
