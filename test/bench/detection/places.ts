import type { Span } from './recall.ts';

/** Every place of some values: of a scanner that says what it found and not where. */
export function placesOf(text: string, values: readonly string[]): Span[] {
  return [...new Set(values)].flatMap((value) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(value); at >= 0 && value !== ''; at = text.indexOf(value, at + 1)) {
      spans.push({ start: at, end: at + value.length });
    }
    return spans;
  });
}

/** Line by line, as scanners of files read. */
export function matchesIn(text: string, patterns: readonly RegExp[]): Span[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    return patterns.flatMap((pattern) => {
      const global = new RegExp(pattern, `${pattern.flags.replace('g', '')}g`);
      return [...line.matchAll(global)].map(({ index, 0: { length } }) => ({
        start: start + index,
        end: start + index + length,
      }));
    });
  });
}

/** What a redactor changed: in each line from the first to the last difference, or all if lines are gone. */
export function changesIn(text: string, redacted: string): Span[] {
  const before = text.split('\n');
  const after = redacted.split('\n');
  if (before.length !== after.length) return [{ start: 0, end: text.length }];
  let offset = 0;
  return before.flatMap((line, at) => {
    const start = offset;
    offset += line.length + 1;
    const other = after[at] ?? '';
    if (line === other) return [];
    const most = Math.min(line.length, other.length);
    let head = 0;
    while (head < most && line[head] === other[head]) head += 1;
    let tail = 0;
    while (tail < most - head && line.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
    return [{ start: start + head, end: start + line.length - tail }];
  });
}
