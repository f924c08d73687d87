import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countTests } from './test-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'pasteward-report-'));
const path = join(folder, 'report.json');
const FILE = join(folder, 'a.test.ts');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function count(
  tests: readonly string[],
  { status = 'passed', files = [FILE], exitedWell = true } = {},
) {
  const assertionResults = tests.map((test) => ({ status: test }));
  writeFileSync(path, JSON.stringify({ testResults: [{ name: FILE, status, assertionResults }] }));
  return countTests(path, files, exitedWell);
}

describe('countTests', () => {
  it('counts each test once', () => {
    expect(count(['passed', 'passed'])).toEqual({ passed: 2, failed: 0, notes: [] });
    expect(count(['passed', 'failed'], { status: 'failed', exitedWell: false })).toEqual({
      passed: 1,
      failed: 1,
      notes: [],
    });
  });

  it.each(['skipped', 'pending', 'todo', 'disabled'])('counts a %s test as failed', (status) => {
    expect(count(['passed', status])).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a file that could not be loaded, or that holds no test, as a failure', () => {
    expect(count([], { status: 'failed', exitedWell: false })).toMatchObject({ failed: 1 });
    expect(count([])).toMatchObject({ failed: 1 });
  });

  it('counts a file that failed outside its tests as a failure', () => {
    const outcome = count(['passed'], { status: 'failed', exitedWell: false });
    expect(outcome).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a test file that did not run as a failure', () => {
    expect(count(['passed'], { files: [FILE, join(folder, 'b.test.ts')] })).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('counts an unhandled error beside passing tests as a failure', () => {
    expect(count(['passed'], { exitedWell: false })).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a missing or broken report as a failure', () => {
    expect(countTests(join(folder, 'none.json'), [FILE], true)).toMatchObject({ failed: 1 });
    writeFileSync(path, '{"testResults": [');
    expect(countTests(path, [FILE], true)).toMatchObject({ failed: 1 });
  });
});
