import { figure, median, p99 } from '../figure.ts';
import type { Group } from '../lab.ts';
import { callBench, onBenchPage } from './bench-page.ts';

const SECRETS = 10_000;

/** A text full of secrets: removing duplicates must not take quadratic time. */
export const manySecrets: Group = {
  name: 'many secrets',
  run: (lab) =>
    onBenchPage(lab, async (page) => {
      // Core takes seconds for each.
      const { core } = await callBench(page, 'manySecrets', { secrets: SECRETS, runs: 2 });
      const { ours } = await callBench(page, 'manySecrets', { secrets: SECRETS, runs: 20 });
      return [
        figure('10,000 secrets median', median(ours), 'ms'),
        figure('10,000 secrets p99', p99(ours), 'ms', 200),
        figure('10,000 secrets, secretlint core median', median(core), 'ms'),
      ];
    }),
};
