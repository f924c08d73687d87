import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../process.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A folder beside a file that is being made. The file appears whole or not at all; what a run that
 * was killed left behind, the next one takes away.
 */
export class Workspace {
  readonly folder: string;
  readonly #target: string;
  readonly #stop = (signal: NodeJS.Signals): void => {
    this.close();
    process.kill(process.pid, signal);
  };

  constructor(target: string) {
    const parent = dirname(target);
    const prefix = `.${basename(target)}.`;
    makeFolder(parent);
    for (const name of readdirSync(parent)) {
      if (isAbandoned(name, prefix)) rmSync(join(parent, name), { recursive: true, force: true });
    }
    this.#target = target;
    // Before there is anything to take away: a signal that comes between the two would leave it behind.
    for (const signal of SIGNALS) process.once(signal, this.#stop);
    try {
      this.folder = mkdtempSync(join(parent, `${prefix}${process.pid}.`));
    } catch (error) {
      this.#ignoreSignals();
      throw error;
    }
  }

  /** Where to write what `finish` puts in place. */
  get draft(): string {
    return join(this.folder, 'draft');
  }

  async finish(): Promise<void> {
    const file = await open(this.draft);
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(this.draft, this.#target);
  }

  close(): void {
    this.#ignoreSignals();
    // Threads of the database may still be writing into it.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #ignoreSignals(): void {
    for (const signal of SIGNALS) process.off(signal, this.#stop);
  }
}

/** One by one: made all at once, a disk that can only be read is said to lack the folder. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  // Keys say what the code is like: they are for their owner alone.
  mkdirSync(folder, { mode: 0o700 });
}

function isAbandoned(name: string, prefix: string): boolean {
  const owner = name.startsWith(prefix) ? /^(\d+)\./u.exec(name.slice(prefix.length))?.[1] : '';
  return owner !== undefined && owner !== '' && !isRunning(Number(owner));
}
