import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/** Names of fields and numbers of items, from the outside in. */
export type Path = readonly (string | number)[];

/** A text in YAML, or in JSON, which is YAML too. */
export interface YamlText {
  readonly value: unknown;
  /** Nothing at all, and no field. */
  readonly isEmpty: boolean;
  readonly hasFields: boolean;
  /** The line of a field, or of the innermost thing around it that is there. From 1. */
  readonly lineOf: (path: Path) => number;
}

/** A complaint follows the name of the file. */
export function readYaml(text: string): Outcome<YamlText> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error) {
    return refuse(`is not YAML: line ${lineAt(error.pos[0])}: ${error.message}. Correct it.`);
  }
  const value = valueOf(document);
  if (!value.ok) return value;
  return done({
    value: value.value,
    isEmpty: document.contents === null,
    hasFields: isMap(document.contents),
    lineOf: (path) => lineAt(offsetOf(document, path)),
  });
}

function valueOf(document: Document): Outcome<unknown> {
  try {
    return done(document.toJS());
  } catch {
    return refuse('uses "&" and "*" in a way that cannot be followed. Write the values out.');
  }
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    let start: number | undefined;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part);
      start = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      node = isPair(pair) ? pair.value : undefined;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      start = hasRange(node) ? node.range[0] : undefined;
    }
    if (start === undefined) break;
    offset = start;
  }
  return offset;
}

function hasRange(node: unknown): node is { readonly range: readonly [number, ...number[]] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
