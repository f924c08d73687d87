/**
 * `npm run bench`: how fast and how large everything is, measured in Chromium on the built
 * extension. Prints a table, or with `--json` one array of `{name, value, unit, limit}`. A missed
 * limit is reported and is no failure; a group that could not be measured is.
 */
import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import { GROUPS } from './groups/index.ts';
import { Lab } from './lab.ts';
import type { Group } from './lab.ts';
import { table } from './report.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
  },
});

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

async function runGroup(group: Group, lab: Lab): Promise<readonly Figure[]> {
  const start = performance.now();
  say(`${group.name} …`);
  try {
    return await group.run(lab);
  } catch (error) {
    process.exitCode = 1;
    say(
      `${group.name} could not be measured: ${error instanceof Error ? error.stack : String(error)}`,
    );
    return [];
  } finally {
    say(`${group.name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
}

async function runAll(groups: readonly Group[]): Promise<readonly Figure[]> {
  const lab = await Lab.open({ quick: options.quick });
  const figures: Figure[] = [];
  try {
    for (const group of groups) figures.push(...(await runGroup(group, lab)));
  } finally {
    await lab.close();
  }
  return figures;
}

const groups = GROUPS.filter(({ name }) => name.includes(options.only));
if (groups.length === 0) {
  say(`--only takes a part of one of these: ${GROUPS.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
} else {
  const figures = await runAll(groups);
  process.stdout.write(`${options.json ? JSON.stringify(figures, null, 2) : table(figures)}\n`);
}
