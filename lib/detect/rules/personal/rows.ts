/** A row of a table of rules; where it has no labels, its value needs none. */
export interface Row {
  readonly rule: string;
  readonly labels: string;
  /** How the value is written, as the source of a pattern. */
  readonly source: string;
}

/** Lines of a rule, its labels before ` = ` and how a value is written: `#` is a digit, `@` a capital, and a space that begins a class any space. */
export function rowsOf(table: string): Row[] {
  return [...table.matchAll(/^(\S+) (?:(.+) = )?(.+)$/gm)].map(
    ([, rule = '', labels = '', value = '']) => ({
      rule,
      labels,
      source: value
        .replace(/^\d+$/, (digits) => `#(?:[ ./-]?#){${Number(digits) - 1}}`)
        .replaceAll('[ ', '[ \\xa0')
        .replaceAll('#', '\\d')
        .replaceAll('@', '[A-Z]'),
    }),
  );
}
