import { figure, median, p99 } from '../figure.ts';
import type { Figure } from '../figure.ts';
import type { Group } from '../lab.ts';
import { SIZES } from '../texts/mixed.ts';
import { callBench, onBenchPage } from './bench-page.ts';

/** Repetitions and the most milliseconds at p99, by size. */
export const PLAN = {
  '1 KB': { runs: 300, limit: null },
  '10 KB': { runs: 300, limit: 1 },
  '100 KB': { runs: 100, limit: 3 },
  '1 MB': { runs: 40, limit: 25 },
} as const;

/** Five times faster, as the most of the other's time. */
const SHARE = 20;

/** `detect` alone, beside core on the same texts. */
export const verdict: Group = {
  name: 'verdict',
  run: (lab) =>
    onBenchPage(lab, async (page) => {
      const figures: Figure[] = [];
      for (const secret of [false, true]) {
        for (const { name, units } of SIZES) {
          const { runs, limit } = PLAN[name];
          const task = { units, secret, runs: lab.runs(runs) };
          const { ours, core } = await callBench(page, 'verdicts', task);
          const { ours: withTerms } = await callBench(page, 'withTerms', task);
          const what = secret ? `verdict with a finding ${name}` : `verdict ${name}`;
          figures.push(
            figure(`${what} median`, median(ours), 'ms'),
            figure(`${what} p99`, p99(ours), 'ms', limit),
            figure(`${what}, with 2,000 words of an organisation median`, median(withTerms), 'ms'),
            figure(`${what}, with 2,000 words of an organisation p99`, p99(withTerms), 'ms', limit),
            figure(`${what}, secretlint core median`, median(core), 'ms'),
            figure(`${what}, secretlint core p99`, p99(core), 'ms'),
            figure(`${what}, share of core`, share(ours, core), '% of its time', SHARE),
          );
        }
      }
      return figures;
    }),
};

function share(ours: readonly number[], core: readonly number[]): number {
  return (100 * median(ours)) / median(core);
}
