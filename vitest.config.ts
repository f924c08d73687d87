import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/harness/longest-first.ts';

/**
 * Four projects. Those that drive browsers run at most six files
 * at once: on two cores more are no faster, and all of them get late.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    retry: 0,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Beside browsers on two cores everything takes its time; a pattern that hangs takes minutes.
          testTimeout: 60_000,
          include: ['lib/**/*.test.{ts,tsx}', 'cli/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: browserProject('e2e') },
      { extends: true, test: browserProject('hostile') },
    ],
  },
});

function browserProject(name: string) {
  return {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: 60_000,
    hookTimeout: 90_000,
    maxWorkers: 6,
    // What a file needs is opened by itself; loading the drivers anew for each took a minute of work in all.
    isolate: false,
    sequence: { groupOrder: 2 },
  };
}
