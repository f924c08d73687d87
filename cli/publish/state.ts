import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { manifestSchema } from '../../lib/orglist/manifest.ts';
import { codeOf, readingAdvice } from '../file-errors.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { shortPath } from '../paths.ts';
import { parseJson } from '../read-policy.ts';
import { writeWhole } from './shards.ts';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const keySet = v.strictObject({
  /** Below the folder of this state: Parquet with hi and lo, inner hashes. */
  file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.parquet$/)),
  keys: whole,
});

const stateSchema = v.strictObject({
  format: v.literal(1),
  /** Of the manifest that was published last. */
  version: whole,
  hashKeyId: manifestSchema.entries.hashKeyId,
  groups: v.record(
    v.string(),
    v.strictObject({
      /** What the base shards were built from. */
      base: keySet,
      /** Everything that the list held, base and delta. */
      last: keySet,
    }),
  ),
});

/** What was published last, kept beside the keys: the next delta begins from it. */
export type State = v.InferOutput<typeof stateSchema>;
export type KeySet = v.InferOutput<typeof keySet>;

/** The folder of the state and its files. */
export function stateFolder(store: string): string {
  return join(store, 'published');
}

/** Undefined when nothing was published yet. */
export async function readState(store: string): Promise<Outcome<State | undefined>> {
  const file = fileOf(store);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return done(undefined);
    return refuse(`${shortPath(file)} could not be read: ${readingAdvice(error)}`);
  }
  const json = parseJson(text);
  const parsed = v.safeParse(stateSchema, json.ok ? json.value : undefined);
  if (parsed.success) return done(parsed.output);
  return refuse(
    `${shortPath(file)} is damaged or of another version of Pasteward. Copy it back from your backup, or delete its folder: then everything is published anew.`,
  );
}

export async function writeState(store: string, state: State): Promise<void> {
  await writeWhole(fileOf(store), `${JSON.stringify(state, null, 2)}\n`);
}

function fileOf(store: string): string {
  return join(stateFolder(store), 'state.json');
}
