import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readConfig } from '../../cli/config.ts';
import type { Config } from '../../cli/config.ts';
import type { Outcome } from '../../cli/outcome.ts';
import { readPublished, writeList } from '../../cli/publish/list.ts';
import { serve } from '../../cli/serve.ts';
import { readSigner } from '../../cli/signer.ts';
import type { Manifest } from '../../lib/orglist/manifest.ts';
import { codeOf, HASH_KEY } from '../fixtures/code.ts';
import { makeScratch, removeScratch } from './scratch.ts';

const execute = promisify(execFile);
const ORG = 'acme';

/** A group of repositories or documents, one for each action. */
interface OrgGroup {
  readonly id: string;
  readonly title: string;
  readonly kind: 'code' | 'document';
  readonly action: 'block' | 'mask' | 'warn';
  /** Real code and documents, which stand in for an organisation's own. */
  readonly source: string;
  /** It is indexed where it is, without git. */
  readonly isFolder?: boolean;
}

export const GROUPS = {
  payments: {
    id: 'payments',
    title: 'Payments',
    kind: 'code',
    action: 'block',
    source: 'node_modules/preact/src',
  },
  tools: {
    id: 'tools',
    title: 'Internal tools',
    kind: 'code',
    action: 'mask',
    source: 'node_modules/preact/compat/src',
  },
  site: {
    id: 'site',
    title: 'Web site',
    kind: 'code',
    action: 'warn',
    source: 'node_modules/preact/hooks/src',
  },
  handbook: {
    id: 'handbook',
    title: 'Handbook',
    kind: 'document',
    action: 'block',
    source: 'node_modules/commander',
  },
} as const satisfies Record<string, OrgGroup>;

/** An organisation with keys, git repositories, a store and a published list: all real. */
export class Org {
  readonly config: Config;
  /** The folder of the published list. */
  readonly out: string;
  readonly #scratch: string;
  #server: Server | undefined;

  private constructor(config: Config, scratch: string) {
    this.config = config;
    this.#scratch = scratch;
    this.out = join(scratch, 'out');
  }

  /** From nothing to a published list, by the command line alone. */
  static async open(groups: readonly OrgGroup[] = Object.values(GROUPS)): Promise<Org> {
    const scratch = await makeScratch();
    await pasteward(scratch, 'init', scratch, '--org', ORG);
    await writeFile(join(scratch, 'keys/hash.key'), HASH_KEY);
    const file = join(scratch, 'pasteward.yaml');
    await writeFile(file, settings(groups));
    const org = new Org(value(await readConfig(file)), scratch);
    for (const { id, kind, source, isFolder = false } of groups) {
      const repository = isFolder
        ? source
        : await commit(source, join(scratch, 'repositories', id));
      await pasteward(scratch, kind === 'code' ? 'index' : 'index-docs', '--group', id, repository);
    }
    await org.publish();
    return org;
  }

  /** Serves the list as the command line does. */
  async serve(): Promise<string> {
    const { address, server } = value(await serve(this.out, 0));
    this.#server = server;
    return address;
  }

  async publish(...options: readonly string[]): Promise<void> {
    await pasteward(this.#scratch, 'publish', '--out', this.out, ...options);
  }

  /** Indexes code that is in no list yet. */
  async addCode(name: string, lines?: number): Promise<void> {
    const folder = join(this.#scratch, 'more', name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.js`), codeOf(name, lines));
    await pasteward(this.#scratch, 'index', '--group', GROUPS.payments.id, folder);
  }

  /** The manifest that is published now. */
  async manifest(): Promise<Manifest> {
    const { keyring } = value(await readSigner(this.config, Date.now()));
    const standing = value(await readPublished(this.config, this.out, keyring));
    if (!standing) throw new Error('Nothing is published');
    return standing.manifest;
  }

  /** Replaces the manifest by another one, signed as it should be. */
  async sign(manifest: Manifest): Promise<void> {
    await writeList(this.out, value(await readSigner(this.config, Date.now())), manifest);
  }

  /** Managed storage that names the list. */
  async managedPolicy(listUrl: string): Promise<object> {
    const read = async (name: string): Promise<string> =>
      (await readFile(join(this.config.keys, name), 'utf8')).trim();
    const hashKeys = [await read('hash.key'), await read('hash-next.key')];
    return { orgId: ORG, listUrl, rootKey: await read('root.pub'), hashKeys };
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    this.#server?.close();
    await removeScratch(this.#scratch);
  }
}

/** What went well; else an error with the complaint. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value;
}

function settings(groups: readonly OrgGroup[]): string {
  const parts = groups.map(
    ({ id, title, kind, action }) =>
      `  - { id: ${id}, title: ${title}, kind: ${kind}, action: ${action} }\n`,
  );
  return `orgId: ${ORG}\ngroups:\n${parts.join('')}`;
}

async function commit(source: string, repository: string): Promise<string> {
  await cp(source, repository, { recursive: true });
  const git = (...args: string[]) => execute('git', ['-C', repository, ...args]);
  await git('init', '-q');
  await git('add', '-A');
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  await git(...author, '-c', 'commit.gpgsign=false', 'commit', '-q', '-m', 'all');
  return repository;
}

async function pasteward(folder: string, ...args: string[]): Promise<void> {
  // npm says by it where it was called from; relative paths are meant from there.
  const env = { ...process.env, INIT_CWD: folder };
  await execute(process.execPath, [join(import.meta.dirname, '../../cli/main.ts'), ...args], {
    cwd: folder,
    env,
  });
}
