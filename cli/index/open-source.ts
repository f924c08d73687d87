import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readingAdvice } from '../file-errors.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { folderSource } from './folder-source.ts';
import { gitSource } from './git-source.ts';
import { Git } from './git.ts';
import { Refusal } from './refusal.ts';
import type { Reading, Source } from './source.ts';

/** A git repository by its committed files, any other folder by the files in it. */
export async function openSource(path: string, reading: Reading): Promise<Source> {
  if (!isFolder(path)) throw new Refusal('it is a file. Name a git repository or a folder.');
  const real = realpathSync(path);
  const folder = [join(real, '.git'), real].find(isGit);
  if (folder !== undefined) {
    const git = new Git(folder);
    await git.text(['rev-parse', '--git-dir']).catch(explain);
    return gitSource(git, real, reading);
  }
  if (!reading.branches) return folderSource(real, reading.wants);
  throw new Refusal('it is not a git repository and has no branches. Leave --branches out.');
}

function explain(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  throw new Refusal(`it is not a repository that git can read. ${error.message}`);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new Refusal(readingAdvice(error).replace('no such file', 'no such folder'));
  }
}

function isGit(folder: string): boolean {
  const there = (name: string): boolean => exists(join(folder, name));
  if (basename(folder) === '.git') return exists(folder);
  return there('HEAD') && there('objects') && there('refs');
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** What the key file of a repository is called: the last part of its path, without `.git`. */
export function nameOf(path: string): Outcome<string> {
  const name = basename(path.replace(/[/\\]\.git$/u, ''))
    .replace(/\.git$/u, '')
    .replaceAll(/[^\w.-]+/gu, '-');
  if (/^\w[\w.-]*$/u.test(name)) return done(name);
  return refuse('its path gives no name. Say one with --name.');
}
