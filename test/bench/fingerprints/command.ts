import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const PROGRAM = join(import.meta.dirname, '../../../cli/main.ts');
const EVERY_MS = 20;

/** A run of the command line. */
export interface Run {
  /** What it printed: one JSON object. */
  readonly said: string;
  /** From its start to its end. */
  readonly seconds: number;
  /** The most memory that it held at once, threads included, in MB. */
  readonly megabytes: number;
}

/** Runs `pasteward` in a folder, as a person would there. */
export async function pasteward(folder: string, ...operands: readonly string[]): Promise<Run> {
  const start = performance.now();
  const program = spawn(process.execPath, [PROGRAM, ...operands, '--json'], {
    cwd: folder,
    // npm says by it where it was called from; relative paths are meant from there.
    env: { ...process.env, INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(program.pid));
  }, EVERY_MS);
  const [said, complaints, [code]] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    once(program, 'close') as Promise<[number | null]>,
  ]);
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  // 1: something was not found, which `explain` says of chance hits.
  if (code !== 0 && code !== 1)
    throw new Error(`pasteward ${String(operands[0])} failed: ${complaints}`);
  return { said, seconds, megabytes };
}

/** What Linux keeps of a process; nothing once it has ended. */
function peakOf(id: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(id)}/status`, 'utf8');
    return Number(/^VmHWM:\s*(\d+) kB$/mu.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
