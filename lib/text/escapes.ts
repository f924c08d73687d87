import { SegmentsBuilder } from './segments.ts';
import type { View } from './view.ts';

const BACKSLASH = 0x5c;

/** What a letter after a backslash stands for in JSON and in the languages that took JSON's escapes. */
const LETTERS = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['0', '\0'],
]);

const HEX = /u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})/y;

/** Markdown, JSON and regular expressions all put a backslash before punctuation to mean itself. */
const PUNCTUATION = /[!-/:-@[\]^_`{-~]/;

export interface Unescaped extends View {
  /** False when only control characters came out, which can start or end a word but not spell one. */
  readonly spells: boolean;
}

/**
 * The text with escapes decoded, or undefined when it has none. A run of backslashes counts as
 * one: JSON inside JSON inside a log line doubles them each time, and a reader of the result sees
 * the same character whatever the depth.
 */
export function unescapeText(text: string): Unescaped | undefined {
  let slash = text.indexOf('\\');
  if (slash < 0) return undefined;
  const segments = new SegmentsBuilder();
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  let spells = false;
  const push = (part: string, start: number, end: number): void => {
    if (part === '') return;
    segments.add(length, start, end);
    parts.push(part);
    length += part.length;
  };
  while (slash >= 0) {
    const letter = endOfBackslashes(text, slash);
    const escape = decode(text, letter);
    if (escape !== undefined) {
      push(text.slice(from, slash), from, slash);
      push(escape.text, slash, escape.end);
      from = escape.end;
      spells ||= escape.text >= '!' && escape.text !== '"' && escape.text !== "'";
    }
    slash = text.indexOf('\\', letter);
  }
  if (from === 0) return undefined;
  push(text.slice(from), from, text.length);
  const map = segments.build(length);
  return { text: parts.join(''), spells, toOriginal: (start, end) => map.toOriginal(start, end) };
}

function endOfBackslashes(text: string, start: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) === BACKSLASH) end += 1;
  return end;
}

/** What the escape decodes to, given the place just after its backslashes. */
function decode(text: string, at: number): { text: string; end: number } | undefined {
  const letter = text.charAt(at);
  const control = LETTERS.get(letter);
  if (control !== undefined) return { text: control, end: at + 1 };
  if (PUNCTUATION.test(letter)) return { text: letter, end: at + 1 };
  HEX.lastIndex = at;
  const hex = HEX.exec(text);
  if (hex === null) return undefined;
  const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
  if (code > 0x10ffff) return undefined;
  return { text: String.fromCodePoint(code), end: at + hex[0].length };
}
