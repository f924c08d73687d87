import { createHash } from 'node:crypto';
import { opendirSync } from 'node:fs';
import type { Dir } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { LARGEST_FILE, leftOutByPath } from '../../lib/fingerprint/left-out.ts';
import type { LeftOut, Wants } from '../../lib/fingerprint/left-out.ts';
import { Batcher, KEPT_OF_FILE } from './batch.ts';
import type { Batch } from './batch.ts';
import { nameOf, openFile, refuseToRead } from './open-file.ts';
import type { Entry, Source, Wanted } from './source.ts';

/**
 * The files below a folder, whatever git says of them. Links are not followed. Names are bytes, of
 * whatever encoding; as strings they are Latin-1 here, which loses none.
 */
export function folderSource(path: string, wants: Wants): Source {
  const folder = Buffer.from(path).toString('latin1');
  return {
    origin: path,
    commits: [],
    list: () => list({ folder, wants }, ''),
    read: (wanted) => read(folder, wanted),
  };
}

/** Entries of a folder that are read without a pause. */
const AT_ONCE = 256;
const LISTING = { encoding: 'latin1', bufferSize: 1024 } as const;

interface Place {
  readonly folder: string;
  readonly wants: Wants;
}

/** One file, whatever git says of it. */
export function fileSource(path: string): Source {
  const folder = Buffer.from(dirname(path)).toString('latin1');
  const locator = Buffer.from(basename(path)).toString('latin1');
  return {
    origin: path,
    commits: [],
    // eslint-disable-next-line @typescript-eslint/require-await -- as the others do
    async *list() {
      const entry = entryOf({ folder, wants: 'public' }, locator);
      if (entry !== undefined) yield entry;
    },
    read: (wanted) => read(folder, wanted),
  };
}

/**
 * Reads without waiting: that takes a third of the time. Now and then others have their turn, such as the signal to
 * stop.
 *
 * @param below the path from the folder: empty, or with `/` at its end.
 */
async function* list(place: Place, below: string): AsyncGenerator<Entry | LeftOut> {
  const inner: string[] = [];
  let listed = 0;
  let here: Dir | undefined;
  try {
    here = opendirSync(Buffer.from(`${place.folder}/${below}`, 'latin1'), LISTING);
    for (let found = here.readSync(); found !== null; found = here.readSync()) {
      if (listed % AT_ONCE === 0) await setImmediate();
      listed += 1;
      const locator = `${below}${found.name}`;
      if (found.isDirectory()) inner.push(`${locator}/`);
      else if (found.isFile()) {
        const entry = entryOf(place, locator);
        if (entry !== undefined) yield entry;
      }
    }
  } catch (error) {
    refuseToRead(error, below);
  } finally {
    here?.closeSync();
  }
  for (const next of inner) yield* list(place, next);
}

function entryOf({ folder, wants }: Place, locator: string): Entry | LeftOut | undefined {
  const path = nameOf(locator);
  const reason = leftOutByPath(path, wants);
  if (reason !== undefined) return reason;
  const file = openFile(folder, locator);
  if (file === undefined) return undefined;
  if (file.size > LARGEST_FILE) {
    file.close();
    return 'large';
  }
  const hash = createHash('sha1');
  file.readInto((piece) => hash.update(piece));
  return { blob: hash.digest('hex'), path, locator };
}

async function* read(
  folder: string,
  wanted: AsyncIterable<readonly Wanted[]>,
): AsyncGenerator<Batch> {
  const batcher = new Batcher();
  for await (const files of wanted) {
    for (const { file: number, locator } of files) {
      const file = openFile(folder, locator);
      if (file === undefined) continue;
      batcher.begin(number, KEPT_OF_FILE);
      const full = batcher.full();
      if (full) yield full;
      file.readInto((piece) => batcher.write(piece));
    }
  }
  yield batcher.take();
}
