import { existsSync, statSync } from 'node:fs';
import { INNER_VERSION } from '../../lib/fingerprint/grams.ts';
import type { Kind } from '../../lib/fingerprint/grams.ts';
import { RULES_VERSION } from '../../lib/fingerprint/left-out.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { corrupt, whatWentWrong } from './failure.ts';
import { fill } from './fill.ts';
import { fileSource } from './folder-source.ts';
import { keyFileOf, makeAbout, readAbout } from './key-file.ts';
import type { About, KeyUse } from './key-file.ts';
import { openSource } from './open-source.ts';
import { Rebuild } from './rebuild.ts';
import { Refusal } from './refusal.ts';
import type { Source } from './source.ts';
import type { Threads } from './threads.ts';
import { Workspace } from './workspace.ts';

export interface Task {
  /** What is read of it. */
  readonly kinds: readonly Kind[];
  /** A git repository or a folder. */
  readonly path: string;
  /** What its key file is called. */
  readonly name: string;
  readonly group: string;
  readonly store: string;
  /** What its keys are for. */
  readonly use: KeyUse;
  readonly branches: boolean;
  /** Reads everything again, whatever is in the store. */
  readonly full: boolean;
}

/** What was done. */
export interface Report {
  readonly repository: string;
  readonly group: string;
  readonly file: string;
  readonly commits: About['commits'];
  /** Different contents that are in the key file now, with keys or without. */
  readonly files: number;
  readonly keys: number;
  readonly leftOut: Readonly<Record<string, number>>;
  /** What had to be read for it. */
  readonly read: { readonly files: number; readonly bytes: number; readonly lines: number };
  readonly seconds: number;
}

/** Brings the key file of a repository up to date. Throws a `Refusal` with what to do. */
export async function indexRepository(
  task: Task,
  threads: Threads,
  showsProgress: boolean,
): Promise<Report> {
  const started = performance.now();
  const file = keyFileOf(task.store, task.use, task.group, task.name);
  const source = await sourceOf(task);
  let workspace: Workspace | undefined;
  let database: Database | undefined;
  try {
    workspace = new Workspace(file);
    database = await openDatabase(workspace.folder);
    const previous = task.full ? undefined : await previousOf(database, file, source);
    const rebuild = await Rebuild.open(database, previous);
    const outcome = await fill(rebuild, source, threads, showsProgress ? task.name : undefined);
    const { commits, origin } = source;
    const about = makeAbout({
      group: task.group,
      repository: task.name,
      origin,
      commits,
      indexedAt: new Date().toISOString(),
      files: outcome.census.files,
      leftOut: outcome.leftOut,
    });
    const keys = await rebuild.write(workspace.draft, about);
    await workspace.finish();
    const { files, leftOut, group, repository } = about;
    const { files: filesRead, bytes, lines } = outcome.reached;
    const read = { files: filesRead, bytes, lines };
    const seconds = (performance.now() - started) / 1000;
    return { repository, group, file, commits, files, keys, leftOut, read, seconds };
  } catch (error) {
    throw whatWentWrong(error, file);
  } finally {
    database?.close();
    workspace?.close();
  }
}

/** Single files are for `allow`; the code of others is wanted for what is taken out again. */
function sourceOf({ path, use, branches, kinds }: Task): Promise<Source> {
  const isFile = use === 'allow' && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  if (isFile) return Promise.resolve(fileSource(path));
  const [kind = 'code'] = kinds;
  const wants = use === 'keys' ? kind : 'public';
  return openSource(path, { branches, wants });
}

/** The key file to go on from, if there is one. */
async function previousOf(
  database: Database,
  file: string,
  { origin }: Source,
): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  const db = await database.connect();
  const about = await readAbout(db, file).catch(() => undefined);
  db.closeSync();
  if (about === undefined) throw corrupt(file);
  if (about.origin !== origin) {
    throw new Refusal(
      `its keys would replace those of ${about.origin} in ${file}. Give it another name with --name, or use --full if it is the same repository.`,
    );
  }
  const isFitting = about.innerVersion === INNER_VERSION && about.rulesVersion === RULES_VERSION;
  return isFitting ? file : undefined;
}
