import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { problemsOf } from './config-problems.ts';
import type { Path } from './config-problems.ts';
import { configSchema } from './config-schema.ts';
import { codeOf, readingAdvice } from './file-errors.ts';
import { decode } from './input.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { fromCaller, shortPath } from './paths.ts';

export const CONFIG_NAME = 'pasteward.yaml';

/** What pasteward.yaml says. Its folders are absolute. */
export interface Config extends v.InferOutput<typeof configSchema> {
  /** The file itself. */
  readonly file: string;
}

/**
 * Reads the settings.
 *
 * @param option what `--config` said; without it, pasteward.yaml in the caller's folder.
 */
export async function readConfig(option: string | undefined): Promise<Outcome<Config>> {
  const file = fromCaller(option ?? CONFIG_NAME);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return refuse(
      codeOf(error) === 'ENOENT'
        ? `There is no ${shortPath(file)}. Name another one with --config, or make one with "pasteward init".`
        : `${shortPath(file)} could not be read: ${readingAdvice(error)}`,
    );
  }
  const text = decode(bytes)?.replace(/^\ufeff/u, '');
  if (text === undefined) {
    return refuse(`${shortPath(file)} is binary or not UTF-8. Save it as UTF-8 text.`);
  }
  const parsed = parseConfig(text);
  if (!parsed.ok) return refuse(`${shortPath(file)} ${parsed.complaint}`);
  const inFolder = (path: string): string => resolve(dirname(file), path);
  const { keys, store } = parsed.value;
  return done({ ...parsed.value, keys: inFolder(keys), store: inFolder(store), file });
}

/** Reads the text of the settings; a complaint follows the name of the file. */
function parseConfig(text: string): Outcome<v.InferOutput<typeof configSchema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error) {
    return refuse(`is not YAML: line ${lineAt(error.pos[0])}: ${error.message}. Correct it.`);
  }
  if (document.contents === null) {
    return refuse('is empty. "pasteward init" in an empty folder makes one to start from.');
  }
  if (!isMap(document.contents)) {
    return refuse('has no fields. It begins with a line like "orgId: acme".');
  }
  const value = valueOf(document);
  if (!value.ok) return value;
  const problems = problemsOf(configSchema, value.value);
  const parsed = v.safeParse(configSchema, value.value);
  if (problems.length === 0 && parsed.success) return done(parsed.output);
  const said = problems
    .map(({ path, what }) => ({ line: lineAt(offsetOf(document, path)), what }))
    .sort((one, other) => one.line - other.line)
    .map(({ line, what }) => `  line ${line}: ${what}`);
  return refuse(`has errors. Correct them:\n${said.join('\n')}`);
}

function valueOf(document: Document): Outcome<unknown> {
  try {
    return done(document.toJS());
  } catch {
    return refuse('uses "&" and "*" in a way that cannot be followed. Write the values out.');
  }
}

/** Where a field begins, or the innermost thing around it that is there. */
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
