import { existsSync, globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import * as v from 'valibot';
import { ROOT } from './steps.ts';
import type { Outcome } from './steps.ts';

/** The part of vitest's JSON report that is read here: one result for each test file. */
const Report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ status: v.string() })),
    }),
  ),
});

/** Absolute paths of the test files that the patterns name. */
export function testFiles(patterns: readonly string[]): readonly string[] {
  return globSync([...patterns], { cwd: ROOT }).map((path) => resolve(ROOT, path));
}

/**
 * Counts every test once. A test that did not run counts as failed: skipped, left out by `.only`,
 * in a file that could not be loaded, or in a file that the run never reached.
 */
export function countTests(report: string, files: readonly string[], exitedWell: boolean): Outcome {
  const results = readReport(report);
  if (!results) return { passed: 0, failed: 1, notes: ['vitest wrote no report'] };
  const notes: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const { name, status, assertionResults } of results) {
    const good = assertionResults.filter((test) => test.status === 'passed').length;
    const ran = assertionResults.filter((test) => test.status === 'failed').length + good;
    const left = assertionResults.length - ran;
    passed += good;
    failed += assertionResults.length - good;
    if (left > 0) notes.push(`${left} skipped in ${relative(ROOT, name)}`);
    if (
      assertionResults.length === 0 ||
      (status === 'failed' && good === assertionResults.length)
    ) {
      notes.push(`${relative(ROOT, name)} failed outside its tests`);
      failed += 1;
    }
  }
  const reached = new Set(results.map(({ name }) => resolve(name)));
  for (const file of files.filter((path) => !reached.has(path))) {
    notes.push(`${relative(ROOT, file)} did not run`);
    failed += 1;
  }
  if (!exitedWell && failed === 0) {
    notes.push('vitest failed although every test passed: an unhandled error');
    failed += 1;
  }
  return { passed, failed, notes };
}

function readReport(path: string): v.InferOutput<typeof Report>['testResults'] | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const parsed = v.safeParse(Report, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.output.testResults : undefined;
  } catch {
    return undefined;
  }
}
