import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { printable } from '../excerpt.ts';
import { codeOf } from '../file-errors.ts';
import { Refusal } from './refusal.ts';

/**
 * Objects are read as they are stored, whoever owns the repository; nothing is fetched, and nothing
 * that its configuration names is run.
 */
const SETTINGS = ['safe.directory=*', 'protocol.allow=never', 'core.fsmonitor=false'];

/** Runs git on one repository, never with a checkout. */
export class Git {
  readonly #arguments: readonly string[];

  /** @param folder `.git`, or a bare repository. */
  constructor(folder: string) {
    this.#arguments = [`--git-dir=${folder}`, ...SETTINGS.flatMap((one) => ['-c', one])];
  }

  /** What a command prints, in pieces. */
  async *stream(
    command: readonly string[],
    input: AsyncIterable<string> | Iterable<string> = [],
  ): AsyncGenerator<Buffer> {
    const child = spawn('git', [...this.#arguments, ...command], { env: environment() });
    const end = endOf(child);
    const errors: Buffer[] = [];
    child.stderr.on('data', (piece: Buffer) => errors.length < 16 && errors.push(piece));
    const fed = feed(child, input);
    // What git waits for then will not come.
    fed.catch(() => child.kill());
    try {
      for await (const piece of child.stdout) yield piece as Buffer;
      await fed;
      const problem = await end;
      if (problem !== undefined) throw new Refusal(problem || said(command, errors));
    } finally {
      child.kill();
    }
  }

  async text(command: readonly string[]): Promise<string> {
    const pieces: Buffer[] = [];
    for await (const piece of this.stream(command)) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  }
}

/** What is wrong when it ended otherwise than well; empty when it has said so itself. */
function endOf(child: ChildProcessWithoutNullStreams): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code === 0 ? undefined : ''));
    child.once('error', (error) => {
      const isMissing = codeOf(error) === 'ENOENT';
      resolve(
        isMissing
          ? 'git was not found. Install it, or add its folder to PATH.'
          : `git could not be run (${codeOf(error) ?? 'unknown'}). Try "git --version".`,
      );
    });
  });
}

/** Feeds the command as fast as it reads. When it ends early, its exit code says why. */
async function feed(
  { stdin }: ChildProcessWithoutNullStreams,
  input: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  stdin.on('error', () => stdin.destroy());
  for await (const piece of input) {
    if (stdin.destroyed) return;
    if (!stdin.write(piece)) await Promise.race([once(stdin, 'drain'), once(stdin, 'close')]);
  }
  stdin.end();
}

function said([command = '']: readonly string[], errors: readonly Buffer[]): string {
  const [line = ''] = Buffer.concat(errors).toString().split('\n', 1);
  return `git ${command} failed: ${printable(line) || 'it was ended'}`;
}

/** A hook of another repository sets variables that would lead git there. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
}
