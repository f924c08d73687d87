import { HOSTILE_NAMES, ORDINARY, timeHostile } from '../detection/hostile.ts';
import type { HostileTask, Timing } from '../detection/hostile.ts';
import { showTimings } from '../detection/show.ts';
import { figure } from '../figure.ts';
import type { Figure } from '../figure.ts';
import type { Group, Lab } from '../lab.ts';
import { callBench, onBenchPage } from './bench-page.ts';

const UNITS = 1_600_000;
const RUNS = 5;
const SIZES = [100_000, 1_000_000, 10_000_000] as const;
const WORST = 5;
/** A larger text of the same sort is left out. */
const SLOW_MS = 5_000;
/** One of the texts asks for more readings than there is time for; that is said, and policy decides. */
const LIMITS = { ratio: 10, linear: 1.5, unread: 1 } as const;

type Time = (task: HostileTask) => Promise<Timing[]>;

/** Texts that are made to be slow, beside ordinary text of the same size. */
export const detectionAdversarial: Group = {
  name: 'detection adversarial',
  run: async (lab) => [
    ...(await inOne(lab, 'Node', (task) => Promise.resolve(timeHostile(task, flattened)))),
    ...(await onBenchPage(lab, (page) =>
      inOne(lab, 'Chromium', (task) => callBench(page, 'hostile', task)),
    )),
  ],
};

async function inOne(lab: Lab, where: string, time: Time): Promise<Figure[]> {
  const runs = Math.max(3, lab.runs(RUNS));
  const names = [ORDINARY, ...HOSTILE_NAMES];
  const [ordinary, ...hostile] = await time({ names, units: UNITS, runs });
  if (!ordinary) throw new Error('Nothing was timed');
  const sorted = hostile.toSorted((a, b) => b.milliseconds - a.milliseconds);
  showTimings(where, ordinary, sorted);
  const [worst = ordinary] = sorted;
  const unread = hostile.filter(({ complete }) => !complete).length;
  const figures = [
    figure(`hostile texts, ${where}`, hostile.length, 'texts'),
    figure(`hostile texts, ${where}, not read to the end`, unread, 'texts', LIMITS.unread),
    figure(
      `hostile texts, ${where}, worst (${worst.name})`,
      worst.milliseconds / ordinary.milliseconds,
      'times ordinary text',
      LIMITS.ratio,
    ),
  ];
  for (const { name } of [ordinary, ...sorted.slice(0, WORST)]) {
    const title = `time per MB, ${where}, ${name}, largest to smallest`;
    figures.push(figure(title, await growth(time, name, runs), 'times', LIMITS.linear));
  }
  return figures;
}

/** From 100 KB to 10 MB the time by length must stay the same. */
async function growth(time: Time, name: string, runs: number): Promise<number> {
  const rates: number[] = [];
  for (const units of SIZES) {
    const [timing] = await time({ names: [name], units, runs });
    const milliseconds = timing?.milliseconds ?? 0;
    rates.push(milliseconds / units);
    if (milliseconds > SLOW_MS) break;
  }
  return Math.max(...rates) / Math.min(...rates);
}

/** A text that was just put together is a rope, and the first to read it pays for that. */
function flattened(text: string): string {
  text.charCodeAt(text.length - 1);
  return text;
}
