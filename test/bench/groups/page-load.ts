import type { ChromiumPage } from '../../harness/chromium-page.ts';
import { figure, median } from '../figure.ts';
import type { Figure } from '../figure.ts';
import type { Group, Lab } from '../lab.ts';
import { duration, isExtension, outermost, traceDuring } from '../trace.ts';

const GUARDED = 'https://chatgpt.com/';
const LOADS = 40;

const MOMENTS = [
  { name: 'DOMContentLoaded', field: 'domContentLoadedEventEnd' },
  { name: 'load', field: 'loadEventEnd' },
] as const;
type Times = Readonly<Record<(typeof MOMENTS)[number]['field'], number>>;

/** What loading a guarded page costs, in all and by the content script's own account. */
export const pageLoad: Group = {
  name: 'page load',
  async run(lab) {
    const withIt = await (await lab.guarded()).newPage(GUARDED);
    const without = await (await lab.bare()).newPage(GUARDED);
    const loads = await loadInTurn(lab.runs(LOADS), withIt, without);
    const start = median(await startTimes(lab, withIt));
    await withIt.close();
    await without.close();
    return [
      ...MOMENTS.flatMap(({ name, field }) => compare(name, loads, (times) => times[field])),
      figure('content script start, each guarded page or frame median', start, 'ms'),
    ];
  },
};

interface Loads {
  readonly withIt: readonly Times[];
  readonly without: readonly Times[];
}

function compare(name: string, loads: Loads, read: (times: Times) => number): Figure[] {
  const withIt = median(loads.withIt.map(read));
  const without = median(loads.without.map(read));
  return [
    figure(`page load to ${name}, with the extension median`, withIt, 'ms'),
    figure(`page load to ${name}, without median`, without, 'ms'),
    figure(`page load to ${name}, added`, withIt - without, 'ms'),
  ];
}

/** In turn, each first as often as second, so that a slow moment of the machine falls on both. */
async function loadInTurn(
  runs: number,
  withIt: ChromiumPage,
  without: ChromiumPage,
): Promise<Loads> {
  const loads = { withIt: [] as Times[], without: [] as Times[] };
  for (let run = 0; run < runs; run += 1) {
    if (run % 2 === 0) loads.withIt.push(await load(withIt));
    loads.without.push(await load(without));
    if (run % 2 === 1) loads.withIt.push(await load(withIt));
  }
  return loads;
}

async function load(page: ChromiumPage): Promise<Times> {
  await page.goto(GUARDED);
  return page.evaluate<Times>('performance.getEntriesByType("navigation")[0].toJSON()');
}

/** Compiling the content script and running it, up to where its listeners stand. */
async function startTimes(lab: Lab, page: ChromiumPage): Promise<number[]> {
  const slices = await traceDuring(page, async () => {
    for (let run = 0; run < lab.runs(LOADS); run += 1) await page.goto(GUARDED);
  });
  const scripts = outermost(
    slices.filter(({ name, url }) => name === 'EvaluateScript' && isExtension(url)),
  );
  return scripts.map((script) => duration([script]));
}
