import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
/** Every step's output is kept here, as `<step>.log`. */
export const OUTPUT = join(ROOT, 'test-output');

export interface Step {
  readonly name: string;
  /** Arguments to Node. */
  readonly args: readonly string[];
  /** Looks at `.output`, so that it cannot say anything when the build failed. */
  readonly needsBuild?: boolean;
  /** How far it stands back for others, as the operating system counts it: 0 to 19. */
  readonly nice?: number;
  /** Vitest projects: where their tests are, and where it reports how each of them ended. */
  readonly tests?: { readonly files: readonly string[]; readonly report: string };
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What is worth a word beside the numbers. */
  readonly notes: readonly string[];
}

export const BUILD: Step = { name: 'build', args: ['scripts/build.ts'] };

const FIREFOX = ['--source-dir=.output/firefox-mv3', '--no-config-discovery'];

/** The compiler that is a program of its own: four times as fast. The typed lint rules need the one in JavaScript. */
const TSC = 'typescript-native/bin/tsc';

/** What runs beside the browsers must not make them late. */
const NICE = 10;

/**
 * The next group waits for all of this one. In the last, the browsers take one place from beginning
 * to end; their tests wait half of the time, and the other steps use what is left.
 */
export const GROUPS: readonly { readonly atOnce: number; readonly steps: readonly Step[] }[] = [
  // The types of the extension API, which the compiler and the typed lint rules read.
  { atOnce: 1, steps: [tool('types', 'wxt/bin/wxt.mjs', 'prepare')] },
  {
    atOnce: 2,
    steps: [
      BUILD,
      tool('prettier', 'prettier/bin/prettier.cjs', '--check', '.'),
      tool('tsc-core', TSC, '-p', 'tsconfig.core.json'),
      tool('tsc', TSC, '-p', 'tsconfig.json'),
    ],
  },
  {
    atOnce: 2,
    steps: [
      {
        ...vitest('browsers', ['e2e', 'hostile'], 'test/{e2e,hostile}/**/*.test.ts'),
        needsBuild: true,
      },
      ...[
        tool('eslint', 'eslint/bin/eslint.js', '.', '--max-warnings=0'),
        tool('layout', 'dependency-cruiser/bin/dependency-cruiser.mjs', '.'),
        tool('knip', 'knip/bin/knip.js'),
        vitest(
          'unit',
          ['core', 'unit'],
          'lib/**/*.test.{ts,tsx}',
          'cli/**/*.test.ts',
          'scripts/**/*.test.ts',
        ),
        { ...vitest('contract', ['contract'], 'test/contract/**/*.test.ts'), needsBuild: true },
        { ...tool('web-ext', 'web-ext/bin/web-ext.js', 'lint', ...FIREFOX), needsBuild: true },
      ].map((step) => ({ ...step, nice: NICE })),
    ],
  },
];

function tool(name: string, program: string, ...args: readonly string[]): Step {
  return { name, args: [`node_modules/${program}`, ...args] };
}

function vitest(name: string, projects: readonly string[], ...files: readonly string[]): Step {
  const report = join(OUTPUT, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const chosen = projects.map((project) => `--project=${project}`);
  const args = ['vitest/vitest.mjs', 'run', ...chosen, ...reporters] as const;
  return { ...tool(name, ...args), tests: { files, report } };
}
