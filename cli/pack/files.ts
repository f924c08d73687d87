import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';

/** What is in an extension: paths with forward slashes, from its folder. */
export type Files = ReadonlyMap<string, Uint8Array>;

export async function readFiles(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll(sep, '/'), await readFile(path));
  }
  return files;
}

/** The first moment that a zip can tell. Zips hold local times, so it is the same in every time zone. */
const FIRST = new Date(1980, 0, 1);

/** A zip whose bytes depend on the files alone: sorted by name, all of the same time. */
export function zipFiles(files: Files): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: FIRST });
}
