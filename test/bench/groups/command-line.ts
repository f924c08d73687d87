import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { figure, median } from '../figure.ts';
import type { Group } from '../lab.ts';
import { cleanText, textWithSecret } from '../texts/mixed.ts';

const PROGRAM = join(import.meta.dirname, '../../../cli/main.ts');
const TEXTS = 2000;
const RUNS = 5;

/** `check --jsonl`: `{id, text}` on each line in, an answer on each line out. */
export const commandLine: Group = {
  name: 'command line',
  async run(lab) {
    if (!existsSync(PROGRAM)) return [];
    const one = shortTexts(1);
    const all = shortTexts(TEXTS);
    const times = { one: [] as number[], all: [] as number[] };
    for (let run = 0; run < lab.runs(RUNS); run += 1) {
      times.one.push(await check(one));
      times.all.push(await check(all));
    }
    const start = median(times.one);
    const seconds = (median(times.all) - start) / 1000;
    return [
      figure('command line, check of 2,000 short texts', (TEXTS - 1) / seconds, 'texts/s'),
      figure('command line, start and one text median', start, 'ms'),
    ];
  },
};

/** Of 200 to 800 letters, a tenth of them with a secret. */
function shortTexts(count: number): string[] {
  return Array.from({ length: count }, (_, seed) => {
    const units = 200 + ((seed * 37) % 600);
    return seed % 10 === 9 ? textWithSecret(seed, units) : cleanText(seed, units);
  });
}

/** Milliseconds from the start of the program to its end. */
async function check(texts: readonly string[]): Promise<number> {
  const start = performance.now();
  const program = spawn(process.execPath, [PROGRAM, 'check', '--jsonl'], { stdio: 'pipe' });
  // If it ends early, what it says on stderr tells more than a broken pipe.
  program.stdin.on('error', () => undefined);
  const lines = texts.map((line, id) => JSON.stringify({ id: String(id), text: line }));
  program.stdin.end(`${lines.join('\n')}\n`);
  const [answers, complaints] = await Promise.all([text(program.stdout), text(program.stderr)]);
  const time = performance.now() - start;
  const answered = answers.trim().split('\n').length;
  if (answered !== texts.length) {
    throw new Error(`${texts.length} texts, ${answered} answers: ${complaints.slice(0, 500)}`);
  }
  return time;
}
