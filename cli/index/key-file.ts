import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';
import { INNER_VERSION } from '../../lib/fingerprint/grams.ts';
import { RULES_VERSION } from '../../lib/fingerprint/left-out.ts';
import { parseJson } from '../read-policy.ts';
import { literal, oneFile, rowsOf } from './database.ts';

/**
 * The exact keys of one repository: a Parquet file with a row for each key.
 *
 *     hi, lo   UINTEGER  the inner hash: rank and rest of the gram, under no key
 *     channel  UTINYINT  an index into CHANNELS
 *     line     UINTEGER  where its words begin, from 1
 *     path     VARCHAR   of the file, with `/`
 *     blob     VARCHAR   git's id of the file's content, or the content's SHA-1
 *
 * The file's own metadata say what it is of (`pasteward`, JSON) and which contents were read and
 * have no keys (`pasteward.keyless`, lines of reason and id).
 */
const FORMAT = 1;
const ABOUT = 'pasteward';
const KEYLESS_BLOBS = 'pasteward.keyless';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const aboutSchema = v.object({
  format: v.literal(FORMAT),
  innerVersion: whole,
  /** Of the rules by which files are left out. */
  rulesVersion: v.optional(whole, 0),
  group: v.string(),
  repository: v.string(),
  /** What tells it apart from another one of this name: an address or a path. */
  origin: v.string(),
  commits: v.pipe(v.array(v.object({ ref: v.string(), commit: v.string() })), v.readonly()),
  indexedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Different contents, with keys or without. */
  files: whole,
  /** How many files are left out, by reason. */
  leftOut: v.record(v.string(), whole),
});
export type About = v.InferOutput<typeof aboutSchema>;

export function makeAbout(about: Omit<About, 'format' | 'innerVersion' | 'rulesVersion'>): About {
  return { format: FORMAT, innerVersion: INNER_VERSION, rulesVersion: RULES_VERSION, ...about };
}

/** Keys to publish, by group; public code to take out of them; what was declassified. */
export type KeyUse = 'keys' | 'stop' | 'allow';

export function keyFileOf(store: string, use: KeyUse, group: string, repository: string): string {
  const folder = use === 'keys' ? join(store, use, group) : join(store, use);
  return join(folder, `${repository}.parquet`);
}

/** What a key file is of. Undefined when it is of another format; throws when it cannot be read. */
export async function readAbout(db: DuckDBConnection, path: string): Promise<About | undefined> {
  const [[json] = []] = await rowsOf(
    db,
    `SELECT decode(value) FROM parquet_kv_metadata(${oneFile(path)}) WHERE decode(key) = ${literal(ABOUT)}`,
  );
  const parsed = parseJson(typeof json === 'string' ? json : '');
  const about = v.safeParse(aboutSchema, parsed.ok ? parsed.value : undefined);
  return about.success ? about.output : undefined;
}

/** What to write into a key file for `readAbout` and `blobsIn`. */
export function metadataOf(about: About, keyless: string): string {
  return [
    `${literal(ABOUT)}: ${literal(JSON.stringify(about))}`,
    `${literal(KEYLESS_BLOBS)}: ${literal(keyless)}`,
  ].join(', ');
}

/** Selects every content that was read for a key file, and why it has no keys or NULL. */
export function blobsIn(path: string): string {
  const file = oneFile(path);
  return `SELECT DISTINCT blob, NULL AS reason FROM read_parquet(${file}) UNION ALL
    SELECT split_part(line, ' ', 2), split_part(line, ' ', 1) FROM (
      SELECT unnest(string_split(decode(value), chr(10))) AS line
      FROM parquet_kv_metadata(${file}) WHERE decode(key) = ${literal(KEYLESS_BLOBS)}
    ) WHERE line <> ''`;
}
