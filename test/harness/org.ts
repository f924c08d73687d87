import { readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { readConfig } from '../../cli/config.ts';
import type { Config } from '../../cli/config.ts';
import { indexRepository } from '../../cli/index/index-repository.ts';
import { Threads } from '../../cli/index/threads.ts';
import { init } from '../../cli/init.ts';
import type { Outcome } from '../../cli/outcome.ts';
import { publish } from '../../cli/publish/publish.ts';
import { serve } from '../../cli/serve.ts';
import { makeScratch, removeScratch } from './scratch.ts';

const ORG = 'acme';
const GROUPS = `orgId: ${ORG}
groups:
  - id: payments
    title: Payments
    action: ACTION
`;

/** An organisation with keys, a store, a published list and a server for it: all real. */
export class Org {
  readonly config: Config;
  readonly out: string;
  readonly address: string;
  readonly #scratch: string;
  readonly #server: Server;

  private constructor(
    config: Config,
    out: string,
    scratch: string,
    serving: { readonly address: string; readonly server: Server },
  ) {
    this.config = config;
    this.out = out;
    this.#scratch = scratch;
    this.address = serving.address;
    this.#server = serving.server;
  }

  /** @param sources folders or repositories to index. */
  static async open(sources: readonly string[], action = 'block'): Promise<Org> {
    const scratch = await makeScratch();
    value(await init({ folder: scratch, org: ORG, listUrl: undefined, now: Date.now() }));
    const file = join(scratch, 'pasteward.yaml');
    await writeFile(file, GROUPS.replace('ACTION', action));
    const config = value(await readConfig(file));
    const out = join(scratch, 'out');
    await indexAll(config, sources);
    await publishTo(config, out);
    return new Org(config, out, scratch, value(await serve(out, 0)));
  }

  /** Managed storage that names the list. */
  async managedPolicy(): Promise<object> {
    const read = async (name: string): Promise<string> =>
      (await readFile(join(this.config.keys, name), 'utf8')).trim();
    return {
      orgId: ORG,
      listUrl: this.address,
      rootKey: await read('root.pub'),
      hashKeys: [await read('hash.key')],
    };
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
    await removeScratch(this.#scratch);
  }
}

async function indexAll({ store }: Config, sources: readonly string[]): Promise<void> {
  const threads = new Threads();
  try {
    for (const [at, path] of sources.entries()) {
      const name = `source-${at}`;
      const task = { path, name, group: 'payments', store, use: 'keys', branches: false } as const;
      await indexRepository({ ...task, full: false }, threads, false);
    }
  } finally {
    await threads.close();
  }
}

async function publishTo(config: Config, out: string): Promise<void> {
  const options = { out, full: false, days: 30, minExtensionVersion: '0.1.0', now: Date.now() };
  value(await publish(config, { ...options, onStep: () => undefined }));
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value;
}
