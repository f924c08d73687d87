import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Apt } from './apt.ts';
import { filesBelow } from './code-files.ts';
import { languageOf } from './languages.ts';
import { run } from './run.ts';
import { SOURCES } from './sources.ts';
import type { Side, Source } from './sources.ts';

/** Kept between runs: the second one downloads nothing. */
const CACHE = join(tmpdir(), 'pasteward-bench-sources');

/** The folder of a side, with one folder in it for each of its packages. */
export function folderOf(side: Side): string {
  return join(CACHE, side);
}

/** The folders of a side's packages. */
export async function foldersIn(side: Side): Promise<string[]> {
  return (await readdir(folderOf(side))).sort().map((name) => join(folderOf(side), name));
}

/** Downloads what is not there yet, and keeps the files of code: about 700 MB. */
export async function fetchSources(): Promise<void> {
  const missing = (Object.keys(SOURCES) as Side[]).flatMap((side) =>
    SOURCES[side]
      .map((source) => ({
        source,
        into: join(folderOf(side), source.name.replace(/^@(.*)\//u, '$1-')),
      }))
      .filter(({ into }) => !existsSync(into)),
  );
  const fromApt = missing.filter(({ source }) => source.from === 'apt');
  const archives = join(CACHE, '.archives');
  await rm(archives, { recursive: true, force: true });
  await mkdir(archives, { recursive: true });
  if (fromApt.length > 0) {
    const apt = await Apt.open(join(CACHE, '.apt'));
    await apt.download(
      fromApt.map(({ source }) => source.name),
      archives,
    );
  }
  for (const { source, into } of missing) {
    const archive =
      source.from === 'apt'
        ? await debianArchive(source.name, archives)
        : await pack(source, archives);
    await unpack(join(archives, archive), into, source.folders);
  }
  await rm(archives, { recursive: true });
}

/** `name_version.orig.tar.xz`; others of the name are signatures and parts that are not asked for. */
async function debianArchive(name: string, folder: string): Promise<string> {
  const found = (await readdir(folder)).find(
    (file) => file.startsWith(`${name}_`) && /\.orig\.tar\.\w+$/u.test(file),
  );
  if (found === undefined) throw new Error(`apt-get brought no archive of ${name}`);
  return found;
}

async function pack({ name, version = 'latest' }: Source, folder: string): Promise<string> {
  const printed = await run(
    'npm',
    ['pack', '--silent', '--ignore-scripts', `${name}@${version}`],
    folder,
  );
  return printed.trim();
}

/** Moves the code of an archive, and nothing else, to its place: all of it or nothing. */
async function unpack(archive: string, into: string, folders: readonly string[]): Promise<void> {
  const raw = `${archive}.raw`;
  const draft = `${archive}.draft`;
  await mkdir(raw);
  await run('tar', ['--no-same-owner', '-xf', archive], raw);
  // An archive holds one folder, `package` or the name and version.
  const [top = ''] = await readdir(raw);
  for (const folder of folders.length > 0 ? folders : ['.']) {
    for (const path of filesBelow(join(raw, top, folder))) {
      if (!languageOf(path)) continue;
      const place = join(draft, relative(join(raw, top), path));
      await mkdir(dirname(place), { recursive: true });
      await rename(path, place);
    }
  }
  await mkdir(dirname(into), { recursive: true });
  await rename(draft, into);
  await rm(raw, { recursive: true });
}
