import { Chromium } from '../harness/chromium.ts';
import { removeScratch } from '../harness/scratch.ts';
import { FixtureServer } from '../harness/server.ts';
import { freshExtension } from './extension.ts';
import type { Figure } from './figure.ts';

export interface LabOptions {
  /** A tenth of the repetitions: to see that a bench works, not for figures. */
  readonly quick: boolean;
}

/** What the benches share: one server, and one browser each with and without the extension. */
export class Lab {
  readonly server: FixtureServer;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly #quick: boolean;
  #guarded: Promise<Chromium> | undefined;
  #bare: Promise<Chromium> | undefined;

  private constructor(server: FixtureServer, extension: string, { quick }: LabOptions) {
    this.server = server;
    this.extension = extension;
    this.#quick = quick;
  }

  static async open(options: LabOptions): Promise<Lab> {
    const extension = await freshExtension();
    return new Lab(await FixtureServer.start(), extension, options);
  }

  /** How often to repeat what figures take so many repetitions of. */
  runs(full: number): number {
    return this.#quick ? Math.max(2, Math.ceil(full / 10)) : full;
  }

  /** Opened when first asked for, like the other. */
  guarded(): Promise<Chromium> {
    const { server, extension } = this;
    return (this.#guarded ??= Chromium.open({ server, extension }));
  }

  bare(): Promise<Chromium> {
    return (this.#bare ??= Chromium.open({ server: this.server }));
  }

  async close(): Promise<void> {
    // A browser that did not open has been reported by the bench that asked for it.
    const open = await Promise.allSettled([this.#guarded, this.#bare]);
    for (const it of open) if (it.status === 'fulfilled') await it.value?.close();
    await this.server.stop();
    await removeScratch(this.extension);
  }
}

/** One kind of measurement, in a file of its own under `groups/`. */
export interface Group {
  readonly name: string;
  run(lab: Lab): Promise<readonly Figure[]>;
}
