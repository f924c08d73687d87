import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/harness/longest-first.ts';

/** Beside browsers on two cores everything takes its time; a pattern that hangs takes minutes. */
const UNIT_MS = 60_000;

/** The folders that hold nothing but functions: no platform, and nothing that a test could leave behind. */
const CORE = 'lib/{base,text,detect,fingerprint,orglist,redact,policy,sites,audit}/**/*.test.ts';

/**
 * Five projects. Those that drive browsers run at most five files
 * at once: two cores have no time for more, and all of them get late.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    retry: 0,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        // Loading all rules anew for each file takes as long as its tests.
        test: { name: 'core', testTimeout: UNIT_MS, include: [CORE], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: UNIT_MS,
          include: ['lib/**/*.test.{ts,tsx}', 'cli/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [CORE],
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
    maxWorkers: 5,
    // What a file needs is opened by itself; loading the drivers anew for each took a minute of work in all.
    isolate: false,
    sequence: { groupOrder: 2 },
  };
}
