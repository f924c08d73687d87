/**
 * `npm test`: every check, even after one has failed. A test counts one, any other step counts one,
 * and the last line is `N passed, N failed`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { logOf, runStep, stopAll } from './checks/run-step.ts';
import { BUILD, GROUPS, OUTPUT, ROOT } from './checks/steps.ts';
import type { Outcome, Step } from './checks/steps.ts';

const WIDTH = 10;
/** What a failed step prints here; the rest is in its log. */
const LINES_SHOWN = 300;

class Totals {
  passed = 0;
  failed = 0;
  buildFailed = false;

  add(step: Step, outcome: Outcome): void {
    this.passed += outcome.passed;
    this.failed += outcome.failed;
    if (step === BUILD) this.buildFailed = outcome.failed > 0;
  }
}

async function check(step: Step, totals: Totals): Promise<void> {
  const started = performance.now();
  const outcome =
    step.needsBuild && totals.buildFailed
      ? { passed: 0, failed: 1, notes: ['not run: the build failed'], ran: false }
      : { ...(await runStep(step)), ran: true };
  totals.add(step, outcome);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  const tests = step.tests ? [`${outcome.passed} passed, ${outcome.failed} failed`] : [];
  const mark = outcome.failed > 0 ? 'FAIL' : 'ok  ';
  const words = [...tests, ...outcome.notes].join('; ');
  console.log(`${mark} ${step.name.padEnd(WIDTH)} ${seconds} s  ${words}`.trimEnd());
  if (outcome.failed > 0 && outcome.ran) console.log(excerpt(logOf(step)));
}

function excerpt(log: string): string {
  const lines = stripVTControlCharacters(readFileSync(log, 'utf8')).trimEnd().split('\n');
  const shown = lines.slice(-LINES_SHOWN).map((line) => `     | ${line}`);
  const left = lines.length - shown.length;
  const head = left > 0 ? [`     | (${left} lines more in ${relative(ROOT, log)})`] : [];
  return [...head, ...shown].join('\n');
}

/** Runs the steps in order, `atOnce` of them at a time. */
async function runGroup(steps: readonly Step[], atOnce: number, totals: Totals): Promise<void> {
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await check(step, totals);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopAll('SIGTERM');
    setTimeout(() => {
      stopAll('SIGKILL');
      process.exit(130);
    }, 1500);
  });
}

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
const totals = new Totals();
for (const { steps, atOnce } of GROUPS) await runGroup(steps, atOnce, totals);

const line = `${totals.passed} passed, ${totals.failed} failed`;
writeFileSync(join(OUTPUT, 'totals'), `${line}\n`);
console.log(line);
process.exitCode = totals.failed > 0 ? 1 : 0;
