import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { OUTPUT, ROOT } from './steps.ts';
import type { Outcome, Step } from './steps.ts';
import { countTests, testFiles } from './test-report.ts';

/** Longer than any step takes; it only ends one that hangs. */
const LIMIT_MS = 30 * 60_000;

const running = new Set<ChildProcess>();

export function logOf(step: Step): string {
  return join(OUTPUT, `${step.name}.log`);
}

export async function runStep(step: Step): Promise<Outcome> {
  if (step.tests && testFiles(step.tests.files).length === 0) {
    return { passed: 0, failed: 0, notes: ['no test files'] };
  }
  const ending = await run(step);
  const outcome = step.tests
    ? countTests(step.tests.report, testFiles(step.tests.files), ending === undefined)
    : { passed: ending ? 0 : 1, failed: ending ? 1 : 0, notes: [] };
  const notes = [...(ending ? [ending] : []), ...outcome.notes];
  if (outcome.failed > 0) await appendFile(logOf(step), `\n${step.name}: ${notes.join('; ')}\n`);
  return { ...outcome, notes };
}

/** Ends the steps under way; browsers need a gentle signal first, to take their children along. */
export function stopAll(signal: NodeJS.Signals): void {
  for (const child of running) stop(child, signal);
}

/** Resolves with how it failed, or undefined when it exited with 0. */
async function run(step: Step): Promise<string | undefined> {
  const log = createWriteStream(logOf(step));
  const child = spawn(process.execPath, step.args, {
    cwd: ROOT,
    env: { ...process.env, CI: '1', NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that its workers and browsers can be ended with it.
    detached: process.platform !== 'win32',
  });
  if (child.pid !== undefined && step.nice !== undefined) setPriority(child.pid, step.nice);
  running.add(child);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const limit = AbortSignal.timeout(LIMIT_MS);
  limit.onabort = () => stop(child, 'SIGKILL');
  const ending = await new Promise<string | undefined>((done) => {
    child.on('error', (error) => done(error.message));
    child.on('close', (code, signal) => {
      if (code !== 0) done(signal === null ? `exit code ${code ?? '?'}` : `ended by ${signal}`);
      else done(undefined);
    });
  });
  running.delete(child);
  log.end();
  await finished(log);
  return limit.aborted ? `stopped after ${LIMIT_MS / 60_000} minutes` : ending;
}

function stop(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || !running.has(child)) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}
