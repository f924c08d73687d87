import { link, mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { CHANNELS } from '../../../lib/fingerprint/grams.ts';
import { literal, openDatabase, rowsOf } from '../../../cli/index/database.ts';
import { figure, median } from '../figure.ts';
import type { Figure } from '../figure.ts';
import { linesIn } from './code-files.ts';
import type { CodeFile } from './code-files.ts';
import { pasteward } from './command.ts';
import { folderOf } from './download.ts';
import { temporaryFolder } from './organisation.ts';
import type { Organisation } from './organisation.ts';

const RUNS = 3;
const MILLION = 1_000_000;
/** Lines, of which memory is measured, and speed of the most. */
const AMOUNTS = [0.5 * MILLION, 2 * MILLION, 5 * MILLION] as const;
const SPEED_OF = AMOUNTS[2];

/** Seconds and memory of `pasteward index` on one folder. */
export async function indexCost(
  org: Organisation,
  share: (count: number) => number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const amount of AMOUNTS) {
    const { folder, lines } = await slice(org, amount);
    const runs = [];
    const wanted = amount === SPEED_OF ? share(RUNS) : 1;
    for (let run = 0; run < wanted; run += 1) {
      runs.push(await pasteward(folder, 'index', '--full', '--store', '../store', '.'));
    }
    const million = (lines / MILLION).toFixed(1);
    const seconds = median(runs.map((run) => run.seconds));
    const most = Math.max(...runs.map((run) => run.megabytes));
    figures.push(
      figure(
        `fingerprints, index of ${million} million lines, for a million`,
        (seconds * MILLION) / lines,
        's',
        amount === SPEED_OF ? 1 : null,
      ),
      figure(`fingerprints, index of ${million} million lines, memory`, most, 'MB'),
    );
  }
  return figures;
}

/** A folder with about so many lines of both sides, some of each package. */
async function slice(
  { indexed, unrelated }: Organisation,
  amount: number,
): Promise<{ folder: string; lines: number }> {
  const all = [...indexed, ...unrelated];
  const step = linesIn(all) / amount;
  if (step < 1) throw new RangeError(`The sources have fewer than ${amount} lines`);
  const folder = join(temporaryFolder(), 'code');
  const taken: CodeFile[] = [];
  let passed = 0;
  let lines = 0;
  for (const file of all) {
    passed += file.lines;
    if (passed < lines * step) continue;
    lines += file.lines;
    taken.push(file);
  }
  for (const { path } of taken) {
    const place = join(folder, relative(dirname(folderOf('indexed')), path));
    await mkdir(dirname(place), { recursive: true });
    // The same file under another name: it takes no room.
    await link(path, place);
  }
  return { folder, lines };
}

const WITHIN = { 'bits per key': 8.7, 'bytes per 1,000 lines': 450 };

/** What the list without a pack takes, and how many keys it is made of. */
export async function listCost(org: Organisation): Promise<Figure[]> {
  const shards = [...org.lists.plain.shards.values()];
  const bytes = shards.reduce((sum, { filter }) => sum + filter.cells.length, 0);
  const count = shards.reduce((sum, shard) => sum + shard.count, 0);
  const bits = (8 * bytes) / count;
  const lines = linesIn(org.indexed) / 1000;
  const keys = await keysByChannel(org.store);
  const exact = keys.get('exact') ?? 0;
  const both = exact + (keys.get('renamed') ?? 0);
  return [
    figure('fingerprints, filter', bits, 'bits a key', WITHIN['bits per key']),
    figure('fingerprints, 1,000 lines, A', exact / lines, 'keys'),
    figure('fingerprints, 1,000 lines, B', (both - exact) / lines, 'keys'),
    figure(
      'fingerprints, 1,000 lines, A, size',
      (exact * bits) / 8 / lines,
      'bytes',
      WITHIN['bytes per 1,000 lines'],
    ),
    figure('fingerprints, 1,000 lines, A and B, size', (both * bits) / 8 / lines, 'bytes'),
    figure('fingerprints, publish', org.seconds.plain, 's'),
    figure('fingerprints, publish with a public pack', org.seconds.packed, 's'),
  ];
}

/** Different keys in a store. */
async function keysByChannel(store: string): Promise<ReadonlyMap<string, number>> {
  const database = await openDatabase(temporaryFolder(), '2GB');
  try {
    const db = await database.connect();
    const rows = await rowsOf(
      db,
      `SELECT channel, count(DISTINCT (hi, lo)) FROM read_parquet(${literal(join(store, 'keys/*/*.parquet'))})
       GROUP BY channel`,
    );
    db.closeSync();
    return new Map(
      rows.map(([channel, keys]) => [CHANNELS[Number(channel)]?.name ?? '', Number(keys)]),
    );
  } finally {
    database.close();
  }
}
