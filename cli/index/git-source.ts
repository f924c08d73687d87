import { LARGEST_FILE, leftOutByPath } from '../../lib/fingerprint/left-out.ts';
import type { LeftOut, Wants } from '../../lib/fingerprint/left-out.ts';
import type { Batch } from './batch.ts';
import { batchesOf, HEAD_FORMAT, recordsOf } from './git-objects.ts';
import type { Git } from './git.ts';
import { Refusal } from './refusal.ts';
import type { Entry, Reading, Source, Wanted } from './source.ts';

type Commits = Source['commits'];

/** The committed files of a git repository: those at HEAD, or those of every pushed branch. */
export async function gitSource(
  git: Git,
  path: string,
  { branches, wants }: Reading,
): Promise<Source> {
  const commits = branches ? await branchesOf(git) : await headOf(git);
  const url = await git.text(['config', '--default', '', '--get', 'remote.origin.url']);
  return {
    origin: withoutPassword(url.trim()) || path,
    commits,
    list: () => list(git, commits, wants),
    read: (wanted) => read(git, wanted),
  };
}

async function headOf(git: Git): Promise<Commits> {
  const refs = await git.text(['rev-parse', '--revs-only', 'HEAD^{commit}', '--']).catch(() => '');
  const commit = refs.trim();
  if (commit !== '') return [{ ref: 'HEAD', commit }];
  if ((await branchesOf(git)).length === 0) return [];
  throw new Refusal('HEAD is at no commit. Point it at a branch, or use --branches.');
}

async function branchesOf(git: Git): Promise<Commits> {
  const format = '--format=%(objectname) %(refname)';
  const lines = await git.text(['for-each-ref', format, 'refs/heads', 'refs/remotes']);
  const refs = lines.split('\n').filter((line) => line !== '');
  return refs.map((line) => ({
    commit: line.slice(0, line.indexOf(' ')),
    ref: line.slice(line.indexOf(' ') + 1),
  }));
}

/** All of the first commit, and of the others what they have else. */
async function* list(git: Git, commits: Commits, wants: Wants): AsyncGenerator<Entry | LeftOut> {
  const [first, ...others] = new Set(commits.map(({ commit }) => commit));
  if (first === undefined) return;
  for await (const record of recordsOf(git.stream(['ls-tree', '-r', '-l', '-z', first]))) {
    const tab = record.indexOf('\t');
    const [mode = '', , blob = '', size] = record.toString('latin1', 0, tab).split(/ +/u);
    if (!isFile(mode)) continue;
    yield Number(size) > LARGEST_FILE ? 'large' : entryOf(blob, record.subarray(tab + 1), wants);
  }
  for (const other of others) {
    const command = ['diff-tree', '-r', '-z', '--no-renames', '--diff-filter=AMT', first, other];
    let blob: string | undefined;
    for await (const record of recordsOf(git.stream(command))) {
      if (blob === undefined) {
        const [, mode = '', , id = ''] = record.toString('latin1').split(' ');
        blob = isFile(mode) ? id : '';
        continue;
      }
      if (blob !== '') yield entryOf(blob, record, wants);
      blob = undefined;
    }
  }
}

/** Neither a link nor a submodule. */
function isFile(mode: string): boolean {
  return mode.startsWith('100');
}

function entryOf(blob: string, bytes: Buffer, wants: Wants): Entry | LeftOut {
  const path = bytes.toString();
  return leftOutByPath(path, wants) ?? { blob, path, locator: blob };
}

function read(git: Git, wanted: AsyncIterable<readonly Wanted[]>): AsyncIterable<Batch> {
  return batchesOf(
    git.stream(['cat-file', `--batch=${HEAD_FORMAT}`, '--buffer'], questions(wanted)),
  );
}

async function* questions(wanted: AsyncIterable<readonly Wanted[]>): AsyncGenerator<string> {
  for await (const files of wanted) {
    yield files.map(({ file, locator }) => `${locator} ${file}\n`).join('');
  }
}

function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/@]*@/u, '$1');
}
