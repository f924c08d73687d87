import { EscapeReader } from './escape-reader.ts';
import { Rewriter } from './rewrite.ts';
import type { View } from './view.ts';

/** The text with escapes decoded, or undefined when it has none. */
export function unescapeText(text: string): View | undefined {
  const rewriter = new Rewriter(text);
  const escape = new EscapeReader();
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', escape.end)) {
    if (escape.read(text, at)) rewriter.put(at, escape.end, escape.code);
  }
  if (rewriter.at === 0) return undefined;
  rewriter.keep(text.length);
  return rewriter.build();
}
