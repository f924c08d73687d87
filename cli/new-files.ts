import { existsSync } from 'node:fs';
import { lstat, mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printable } from './excerpt.ts';
import { codeOf, writingAdvice } from './file-errors.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { shortPath } from './paths.ts';

/** Something to make; paths are below one folder. Without content it is a folder. */
export interface NewFile {
  readonly path: string;
  readonly mode: number;
  readonly content?: string | Uint8Array;
}

/**
 * Makes all of these or none: nothing that is there already is touched, and what was made before an
 * error is taken away again.
 *
 * @param files folders before what is in them.
 */
export async function makeFiles(
  folder: string,
  files: readonly NewFile[],
): Promise<Outcome<undefined>> {
  const existing = await findExisting(folder, files);
  if (!existing.ok) return existing;
  if (existing.value.length > 0) {
    return refuse(
      `Nothing was changed: ${existing.value.map(printable).join(', ')} in ${shortPath(folder)} ` +
        `${existing.value.length === 1 ? 'is' : 'are'} there already. ` +
        'Move away what is there, or name another folder.',
    );
  }
  const undo: (() => Promise<void>)[] = [];
  let current = folder;
  try {
    for (const missing of missingFolders(folder)) {
      current = missing;
      undo.push(await make(missing, { path: missing, mode: 0o777 }));
    }
    for (const file of files) {
      current = join(folder, file.path);
      undo.push(await make(current, file));
    }
    return done(undefined);
  } catch (error) {
    // Where somebody else put something meanwhile, it stays.
    for (const step of undo.reverse()) await step().catch(() => undefined);
    return refuse(`${shortPath(current)} could not be written: ${writingAdvice(error)}`);
  }
}

/**
 * The folder and those around it that are still to be made, the outermost first. Node's own way to
 * make them all calls a read-only disk a missing folder.
 */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}

/** Resolves to what takes it away again. */
async function make(path: string, { mode, content }: NewFile): Promise<() => Promise<void>> {
  if (content === undefined) {
    await mkdir(path, { mode });
    return () => rmdir(path);
  }
  try {
    await writeFile(path, content, { mode, flag: 'wx' });
  } catch (error) {
    // Written in part, unless somebody else made it a moment ago.
    if (codeOf(error) !== 'EEXIST') await rm(path, { force: true });
    throw error;
  }
  return () => rm(path);
}

async function findExisting(
  folder: string,
  files: readonly NewFile[],
): Promise<Outcome<readonly string[]>> {
  const existing: string[] = [];
  for (const { path, content } of files) {
    try {
      await lstat(join(folder, path));
      existing.push(content === undefined ? `${path}/` : path);
    } catch (error) {
      if (codeOf(error) === 'ENOTDIR') {
        return refuse(`${shortPath(folder)} is a file or inside of one. Name a folder.`);
      }
      if (codeOf(error) !== 'ENOENT') {
        return refuse(`${shortPath(folder)} could not be read: ${writingAdvice(error)}`);
      }
    }
  }
  return done(existing);
}
