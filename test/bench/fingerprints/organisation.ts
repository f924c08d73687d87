import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../cli/config.ts';
import { listPlace } from '../../../cli/list/fetch.ts';
import { openList, readAnchor } from '../../../cli/list/open-list.ts';
import type { OpenedList } from '../../../cli/list/open-list.ts';
import { value } from '../../harness/org.ts';
import { filesIn } from './code-files.ts';
import type { CodeFile } from './code-files.ts';
import { pasteward } from './command.ts';
import { fetchSources, folderOf, foldersIn } from './download.ts';

/** An organisation whose own code is the indexed side, by the command line alone. */
export interface Organisation {
  readonly folder: string;
  /** The store with its exact keys. */
  readonly store: string;
  /** The list as it is without a pack of public code, and with one. */
  readonly lists: { readonly plain: OpenedList; readonly packed: OpenedList };
  /** What publishing took: the first time, and with the pack. */
  readonly seconds: { readonly plain: number; readonly packed: number };
  readonly indexed: readonly CodeFile[];
  readonly unrelated: readonly CodeFile[];
}

const made: { organisation?: Promise<Organisation> } = {};

/** Made when first asked for, and used by all groups; gone when the bench ends. */
export function organisation(): Promise<Organisation> {
  return (made.organisation ??= make());
}

/** A temporary folder that goes away when the bench ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pasteward-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function make(): Promise<Organisation> {
  await fetchSources();
  const folder = temporaryFolder();
  await pasteward(folder, 'init', '.', '--org', 'bench');
  await pasteward(folder, 'index', ...(await foldersIn('indexed')));
  const plain = await publish(folder, 'plain');
  await pasteward(folder, 'stop-pack', ...(await foldersIn('public')));
  const packed = await publish(folder, 'packed', '--full');
  return {
    folder,
    store: join(folder, '.pasteward'),
    lists: { plain: plain.list, packed: packed.list },
    seconds: { plain: plain.seconds, packed: packed.seconds },
    indexed: filesIn(folderOf('indexed')),
    unrelated: filesIn(folderOf('unrelated')),
  };
}

async function publish(
  folder: string,
  name: string,
  ...options: readonly string[]
): Promise<{ list: OpenedList; seconds: number }> {
  const out = join(folder, name);
  const { seconds } = await pasteward(folder, 'publish', '--out', out, ...options);
  const config = value(await readConfig(join(folder, 'pasteward.yaml')));
  const place = value(listPlace(out));
  return {
    list: value(await openList(value(await readAnchor(config)), place, Date.now())),
    seconds,
  };
}
