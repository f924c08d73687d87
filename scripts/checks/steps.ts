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
  /** A vitest project: where its tests are, and where it reports how each of them ended. */
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

/**
 * The next group waits for all of this one. Two steps at once fill two cores; those of the last
 * group drive browsers, which fill the cores by themselves and would make each other late.
 */
export const GROUPS: readonly { readonly atOnce: number; readonly steps: readonly Step[] }[] = [
  // The types of the extension API, which the compiler and the typed lint rules read.
  { atOnce: 1, steps: [tool('types', 'wxt/bin/wxt.mjs', 'prepare')] },
  {
    atOnce: 2,
    steps: [
      tool('prettier', 'prettier/bin/prettier.cjs', '--check', '.'),
      tool('eslint', 'eslint/bin/eslint.js', '.', '--max-warnings=0'),
      tool('tsc-core', 'typescript/bin/tsc', '-p', 'tsconfig.core.json'),
      tool('tsc', 'typescript/bin/tsc', '-p', 'tsconfig.json'),
      tool('layout', 'dependency-cruiser/bin/dependency-cruiser.mjs', '.'),
      tool('knip', 'knip/bin/knip.js'),
      vitest('unit', 'lib/**/*.test.{ts,tsx}', 'cli/**/*.test.ts', 'scripts/**/*.test.ts'),
      BUILD,
    ],
  },
  {
    atOnce: 2,
    steps: [
      { ...tool('web-ext', 'web-ext/bin/web-ext.js', 'lint', ...FIREFOX), needsBuild: true },
      { ...vitest('contract', 'test/contract/**/*.test.ts'), needsBuild: true },
    ],
  },
  {
    atOnce: 1,
    steps: [
      { ...vitest('e2e', 'test/e2e/**/*.test.ts'), needsBuild: true },
      { ...vitest('hostile', 'test/hostile/**/*.test.ts'), needsBuild: true },
    ],
  },
];

function tool(name: string, program: string, ...args: readonly string[]): Step {
  return { name, args: [`node_modules/${program}`, ...args] };
}

function vitest(name: string, ...files: readonly string[]): Step {
  const report = join(OUTPUT, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['vitest/vitest.mjs', 'run', `--project=${name}`, ...reporters] as const;
  return { ...tool(name, ...args), tests: { files, report } };
}
