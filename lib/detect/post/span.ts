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
  // The letter of an escape, as in `\njane@…`, is no part of what follows.
  if (text.charAt(start - 1) === '\\' && 'nrt'.includes(text.charAt(start))) start += 1;
  if (rule.label) {
    const length = lengthAt(rule.label, text, start);
    start += length;
    end += length;
  }
  if (rule.tail) end += lengthAt(rule.tail, text, end);
  const kept = rule.keep?.exec(text.slice(start, end))?.indices?.[1];
  return kept ? { start: start + kept[0], end: start + kept[1] } : { start, end };
}

function lengthAt(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0].length ?? 0;
}
