import { EscapeReader } from './escape-reader.ts';
import { SegmentsBuilder } from './segments.ts';
import type { View } from './view.ts';

/** The text with escapes decoded, or undefined when it has none. */
export function unescapeText(text: string): View | undefined {
  const segments = new SegmentsBuilder();
  const escape = new EscapeReader();
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  const push = (part: string, start: number, end: number): void => {
    if (part === '') return;
    segments.add(length, start, end);
    parts.push(part);
    length += part.length;
  };
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', escape.end)) {
    if (!escape.read(text, at)) continue;
    push(text.slice(from, at), from, at);
    push(String.fromCodePoint(escape.code), at, escape.end);
    from = escape.end;
  }
  if (from === 0) return undefined;
  push(text.slice(from), from, text.length);
  const map = segments.build(length);
  return { text: parts.join(''), toOriginal: (start, end) => map.toOriginal(start, end) };
}
