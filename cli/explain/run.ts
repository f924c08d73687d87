import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { SipHash } from '../../lib/fingerprint/siphash.ts';
import type { Call } from '../command.ts';
import { printable } from '../excerpt.ts';
import { readConfig } from '../config.ts';
import { EXIT } from '../exit.ts';
import { whatWentWrong } from '../index/failure.ts';
import { oneFile, openDatabase, rowsOf } from '../index/database.ts';
import { readAbout } from '../index/key-file.ts';
import { Refusal } from '../index/refusal.ts';
import { readHashKeys } from '../key-files.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { fromCaller } from '../paths.ts';
import { keyFilesOf } from '../publish/key-files.ts';
import { keysOf } from '../publish/key-stream.ts';
import { hashesOf } from './hashes.ts';

/** Where a hash is from. */
interface Place {
  readonly hash: string;
  readonly group: string;
  readonly repository: string;
  readonly path: string;
  readonly line: number;
}

export async function explain(call: Call): Promise<Outcome<number>> {
  const hashes = await hashesOf(call.operands);
  if (!hashes.ok) return hashes;
  const read = await readConfig(call.value('config'));
  if (!read.ok) return read;
  const folder = call.value('store');
  const config = folder === undefined ? read.value : { ...read.value, store: fromCaller(folder) };
  const keys = await readHashKeys(config);
  if (!keys.ok) return keys;
  const hashers = keys.value.map((key) => new SipHash(key));
  const scratch = await mkdtemp(join(tmpdir(), 'pasteward-explain-'));
  const database = await openDatabase(scratch);
  try {
    const db = await database.connect();
    const { groups } = await keyFilesOf(db, config, undefined);
    const wanted = new Set(hashes.value);
    const places: Place[] = [];
    for (const file of [...groups.values()].flat()) {
      places.push(...(await placesIn(db, file, hashers, wanted)));
    }
    const found = new Set(places.map(({ hash }) => hash));
    const unknown = hashes.value.filter((hash) => !found.has(hash));
    await call.print({ text: describe(places, unknown), json: { places, unknown } });
    return done(places.length > 0 ? EXIT.clean : EXIT.found);
  } catch (error) {
    const said = whatWentWrong(error, config.store);
    if (said instanceof Refusal) return refuse(said.message);
    throw error;
  } finally {
    database.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function placesIn(
  db: DuckDBConnection,
  file: string,
  hashers: readonly SipHash[],
  wanted: ReadonlySet<string>,
): Promise<Place[]> {
  /** Under several keys of the folder a gram has several hashes. */
  const found = new Map<string, string[]>();
  const keys = keysOf(db, `SELECT DISTINCT hi, lo FROM read_parquet(${oneFile(file)})`);
  for await (const { hi, lo } of keys) {
    for (let at = 0; at < hi.length; at += 1) {
      const [high, low] = [Number(hi[at]), Number(lo[at])];
      for (const hasher of hashers) {
        hasher.hash(high, low);
        if (!wanted.has(hasher.digits)) continue;
        const gram = `(${high}, ${low})`;
        found.set(gram, [...(found.get(gram) ?? []), hasher.digits]);
      }
    }
  }
  if (found.size === 0) return [];
  const about = await readAbout(db, file);
  const rows = await rowsOf(
    db,
    `SELECT DISTINCT hi, lo, path, line FROM read_parquet(${oneFile(file)})
     WHERE (hi, lo) IN (${[...found.keys()].join(', ')}) ORDER BY path, line, hi, lo`,
  );
  return rows.flatMap(([hi, lo, path, line]) =>
    (found.get(`(${String(hi)}, ${String(lo)})`) ?? []).map((hash) => ({
      hash,
      group: about?.group ?? '',
      repository: about?.repository ?? '',
      path: String(path),
      line: Number(line),
    })),
  );
}

/** A line for each file, however many of its hashes were asked about. */
function describe(places: readonly Place[], unknown: readonly string[]): string {
  const files = new Map<string, { readonly lines: Set<number>; readonly hashes: Set<string> }>();
  for (const { hash, group, repository, path, line } of places) {
    const file = printable(`${repository} (group ${group})  ${path}`);
    const its = files.get(file) ?? { lines: new Set(), hashes: new Set() };
    its.lines.add(line);
    its.hashes.add(hash);
    files.set(file, its);
  }
  const said = [...files]
    .toSorted(([, one], [, other]) => other.hashes.size - one.hashes.size)
    .map(([file, { lines, hashes }]) => `${file}:${rangesOf([...lines])}  (${hashes.size} hits)`);
  if (unknown.length > 0) {
    said.push(
      `Not in the store: ${unknown.join(', ')}. They are chance (a filter is wrong once in 256), of a hash key that is not in the folder of keys, or of code that is no longer indexed.`,
    );
  }
  return said.join('\n');
}

/** `3–5, 9` */
function rangesOf(lines: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const line of lines.toSorted((one, other) => one - other)) {
    const range = ranges.at(-1);
    if (range && line <= range[1] + 1) range[1] = line;
    else ranges.push([line, line]);
  }
  return ranges
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ');
}
