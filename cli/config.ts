import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { problemsOf } from './config-problems.ts';
import { configSchema } from './config-schema.ts';
import { codeOf, readingAdvice } from './file-errors.ts';
import { decode } from './input.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { fromCaller, shortPath } from './paths.ts';
import { readYaml } from './yaml-text.ts';

export const CONFIG_NAME = 'pasteward.yaml';

/** What pasteward.yaml says. Its paths are absolute. */
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
  const { keys, store, policy } = parsed.value;
  return done({
    ...parsed.value,
    ...(policy !== undefined && { policy: inFolder(policy) }),
    ...{ keys: inFolder(keys), store: inFolder(store), file },
  });
}

/** Reads the text of the settings; a complaint follows the name of the file. */
function parseConfig(text: string): Outcome<v.InferOutput<typeof configSchema>> {
  const yaml = readYaml(text);
  if (!yaml.ok) return yaml;
  const { value, isEmpty, hasFields, lineOf } = yaml.value;
  if (isEmpty) {
    return refuse('is empty. "pasteward init" in an empty folder makes one to start from.');
  }
  if (!hasFields) return refuse('has no fields. It begins with a line like "orgId: acme".');
  const problems = problemsOf(configSchema, value);
  const parsed = v.safeParse(configSchema, value);
  if (problems.length === 0 && parsed.success) return done(parsed.output);
  const said = problems
    .map(({ path, what }) => ({ line: lineOf(path), what }))
    .sort((one, other) => one.line - other.line)
    .map(({ line, what }) => `  line ${line}: ${what}`);
  return refuse(`has errors. Correct them:\n${said.join('\n')}`);
}
