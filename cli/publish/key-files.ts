import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { INNER_VERSION } from '../../lib/fingerprint/grams.ts';
import type { Config } from '../config.ts';
import { codeOf, readingAdvice } from '../file-errors.ts';
import { oneFile } from '../index/database.ts';
import { readAbout } from '../index/key-file.ts';
import { Refusal } from '../index/refusal.ts';
import { shortPath } from '../paths.ts';

/** The key files of a store. */
export interface KeyFiles {
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** What is taken out again: public code, and what was declassified. */
  readonly hidden: readonly string[];
}

/** Finds and checks every key file. Throws a `Refusal` that names the one that is wrong. */
export async function keyFilesOf(
  db: DuckDBConnection,
  config: Config,
  merged: string | undefined,
): Promise<KeyFiles> {
  const { store } = config;
  const hidden = [
    ...(await parquetIn(join(store, 'stop'))),
    ...(await parquetIn(join(store, 'allow'))),
  ];
  for (const file of hidden) await check(db, file);
  const groups =
    merged === undefined ? await groupsIn(db, config) : await groupsMerged(db, config, merged);
  return { groups, hidden };
}

async function groupsIn(db: DuckDBConnection, config: Config): Promise<KeyFiles['groups']> {
  const { store } = config;
  const groups = new Map<string, readonly string[]>();
  const known = config.groups.map(({ id }) => id);
  for (const group of await namesIn(join(store, 'keys'))) {
    const files = await parquetIn(join(store, 'keys', group));
    if (files.length > 0 && !known.includes(group)) {
      throw new Refusal(
        `${shortPath(join(store, 'keys', group))} holds keys of the group ${group}, which ${shortPath(config.file)} does not name. Add it there, or delete the folder.`,
      );
    }
    groups.set(group, files);
  }
  for (const file of [...groups.values()].flat()) await check(db, file);
  return groups;
}

/** What another engine made of key files. It keeps no note of what they are of. */
async function groupsMerged(
  db: DuckDBConnection,
  config: Config,
  folder: string,
): Promise<KeyFiles['groups']> {
  const groups = new Map<string, readonly string[]>();
  for (const { id } of config.groups) {
    const file = join(folder, `${id}.parquet`);
    if (!existsSync(file)) {
      throw new Refusal(`${shortPath(file)} is missing. Merge the keys of every group.`);
    }
    await db.run(`SELECT hi, lo FROM read_parquet(${oneFile(file)}) LIMIT 1`).catch(() => {
      throw new Refusal(`${shortPath(file)} is damaged, or it has no columns hi and lo.`);
    });
    groups.set(id, [file]);
  }
  return groups;
}

async function check(db: DuckDBConnection, file: string): Promise<void> {
  const about = await readAbout(db, file).catch(() => undefined);
  if (about === undefined) {
    throw new Refusal(
      `${shortPath(file)} is damaged or not a key file. Index the repository again with --full, or delete the file.`,
    );
  }
  if (about.innerVersion === INNER_VERSION) return;
  throw new Refusal(
    `${shortPath(file)} was made by another version of Pasteward. Index ${about.repository} again.`,
  );
}

async function parquetIn(folder: string): Promise<string[]> {
  const names = await namesIn(folder);
  return names
    .filter((name) => name.endsWith('.parquet') && !name.startsWith('.'))
    .map((name) => join(folder, name));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return [];
    throw new Refusal(`${shortPath(folder)} could not be read: ${readingAdvice(error)}`);
  }
}
