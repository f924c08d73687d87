import type { Rule } from '../rules/types.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * From what a rule reported to the whole of the value and nothing else. Some reports of the preset begin
 * at a label, some end before the value does: masking them as they are would let the rest of the secret out.
 */
export function exactSpan(text: string, reported: Span, rule: Rule): Span {
  let { start, end } = reported;
  if (rule.label) {
    const length = lengthAt(rule.label, text, start);
    start += length;
    end += length;
  }
  if (rule.tail) end += lengthAt(rule.tail, text, end);
  const kept = rule.keep?.exec(text.slice(start, end))?.indices?.[1];
  const span = kept ? { start: start + kept[0], end: start + kept[1] } : { start, end };
  return besideEscapes(text, span, rule);
}

/** A line end or tab in a string, and then a word or a label. */
const NEXT_LINE =
  /^[^\s"'`]+?(?=(?:\\+[rnt])+(?:\W{0,8}[A-Za-z]?[a-z]*[^\w\\]{0,8}(?:\\|$)|\W{0,8}[A-Za-z_][\w.-]{0,40}[:=]))/;
/** The string began at most so far before, on the same line. */
const IN_STRING = { reach: 4096, quote: /["'`][^\n]*[^\n"'`]$/ };

/** No part of the value in a string are the escapes and the next line in `\njane@…` and `PW\nuser=…`, nor `\` in `PW\"`. */
function besideEscapes(text: string, span: Span, { nature }: Rule): Span {
  let { start, end } = span;
  if (text.charAt(start - 1) === '\\' && /[nrt]/.test(text.charAt(start))) start += 1;
  const line = nature === 'key' ? undefined : NEXT_LINE.exec(text.slice(start, end))?.[0];
  if (line && IN_STRING.quote.test(text.slice(Math.max(0, start - IN_STRING.reach), start)))
    end = start + line.length;
  while (text.charAt(end - 1) === '\\') end -= 1;
  return { start, end };
}

function lengthAt(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0].length ?? 0;
}
