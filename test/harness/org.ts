import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { readConfig } from '../../cli/config.ts';
import type { Config } from '../../cli/config.ts';
import { indexRepository } from '../../cli/index/index-repository.ts';
import { Threads } from '../../cli/index/threads.ts';
import { init } from '../../cli/init.ts';
import type { Outcome } from '../../cli/outcome.ts';
import { readPublished, writeList } from '../../cli/publish/list.ts';
import { publish } from '../../cli/publish/publish.ts';
import { serve } from '../../cli/serve.ts';
import { readSigner } from '../../cli/signer.ts';
import type { Manifest } from '../../lib/orglist/manifest.ts';
import { codeOf } from '../fixtures/code.ts';
import { makeScratch, removeScratch } from './scratch.ts';

const ORG = 'acme';
/** What an employee reads of the one group. */
export const GROUP_TITLE = 'Payments';
const SETTINGS = `orgId: ${ORG}
groups:
  - id: payments
    title: ${GROUP_TITLE}
    action: ACTION
`;

/** An organisation with keys, a store and a published list: all real. */
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

  /** @param sources folders or repositories to index and publish. */
  static async open(sources: readonly string[], action = 'block'): Promise<Org> {
    const scratch = await makeScratch();
    value(await init({ folder: scratch, org: ORG, listUrl: undefined, now: Date.now() }));
    const file = join(scratch, 'pasteward.yaml');
    await writeFile(file, SETTINGS.replace('ACTION', action));
    const org = new Org(value(await readConfig(file)), scratch);
    await org.#index(sources);
    await org.publish();
    return org;
  }

  /** Serves the list as the command line does. */
  async serve(): Promise<string> {
    const { address, server } = value(await serve(this.out, 0));
    this.#server = server;
    return address;
  }

  async publish(full = false): Promise<void> {
    const options = {
      out: this.out,
      full,
      days: 30,
      minExtensionVersion: '0.1.0',
      now: Date.now(),
    };
    value(await publish(this.config, { ...options, onStep: () => undefined }));
  }

  /** The manifest that is published now. */
  async manifest(): Promise<Manifest> {
    const manifest = value(await readPublished(this.config, this.out));
    if (!manifest) throw new Error('Nothing is published');
    return manifest;
  }

  /** Replaces the manifest by another one, signed as it should be. */
  async sign(manifest: Manifest): Promise<void> {
    await writeList(this.out, value(await readSigner(this.config, Date.now())), manifest);
  }

  /** Managed storage that names the list. */
  async managedPolicy(listUrl: string): Promise<object> {
    const read = async (name: string): Promise<string> =>
      (await readFile(join(this.config.keys, name), 'utf8')).trim();
    const [rootKey, hashKey] = [await read('root.pub'), await read('hash.key')];
    return { orgId: ORG, listUrl, rootKey, hashKeys: [hashKey] };
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    this.#server?.close();
    await removeScratch(this.#scratch);
  }

  /** Indexes code that is in no list yet. */
  async addCode(name: string, lines?: number): Promise<void> {
    const folder = join(this.#scratch, 'more', name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.js`), codeOf(name, lines));
    await this.#index([folder]);
  }

  async #index(sources: readonly string[]): Promise<void> {
    const threads = new Threads(['code']);
    const { store } = this.config;
    try {
      for (const path of sources) {
        const name = path.replaceAll(/\W+/gu, '-').slice(-40);
        const what = { path, name, group: 'payments', store, branches: false, full: false };
        await indexRepository({ ...what, use: 'keys', kinds: ['code'] }, threads, false);
      }
    } finally {
      await threads.close();
    }
  }
}

/** What went well; else an error with the complaint. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value;
}
