import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../test/fixtures/code.ts';
import { commit, folder, write } from '../test/fixtures/indexing.ts';

describe('the command', () => {
  function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const env = { ...process.env };
    delete env['INIT_CWD'];
    return spawnSync(process.execPath, [resolve('cli/main.ts'), 'index', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
  }

  test('says what it did, and with --json nothing but that', () => {
    write('a.ts', codeOf('a'));
    commit();
    const plain = run('payments');
    expect([plain.status, plain.stderr]).toEqual([0, '']);
    expect(plain.stdout).toMatch(
      /^payments \(group default\): [\d,]+ keys of 1 file in \.pasteward\/keys\/default\/payments\.parquet\n {2}read 1 file, \d\.\d MB, 60 lines in .* lines\/s\)\n {2}left out: none\n$/,
    );
    const json = run('--json', '--group', 'core', '--store', 'elsewhere', 'payments');
    expect(json.stderr).toBe('');
    expect(JSON.parse(json.stdout)).toMatchObject({
      repositories: [
        { repository: 'payments', group: 'core', files: 1, read: { files: 1, lines: 60 } },
      ],
    });
    expect(existsSync(join(folder, 'elsewhere/keys/core/payments.parquet'))).toBe(true);
  });

  test('the others are indexed when one cannot be, exit 2', () => {
    write('a.ts', codeOf('a'));
    commit();
    const { status, stdout, stderr } = run('nowhere', 'payments');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'pasteward: nowhere was not indexed: there is no such folder. Check the path.\n',
    );
    expect(stdout).toContain('payments (group default)');
  });

  test('takes store and group from the settings', () => {
    write('a.ts', codeOf('a'));
    commit();
    const groups = '{ id: core, title: Core }, { id: web, title: Web }';
    writeFileSync(
      join(folder, 'pasteward.yaml'),
      `orgId: acme\ngroups: [${groups}]\nstore: keep\n`,
    );
    expect(run('payments').stderr).toContain(
      'Say with --group which group it belongs to: core, web.',
    );
    expect(run('payments', '--group', 'web').status).toBe(0);
    expect(existsSync(join(folder, 'keep/keys/web/payments.parquet'))).toBe(true);
  });

  test.each([
    [['a/api', 'b/api.git'], 'Two of these repositories are called api'],
    [['a', 'b', '--name', 'c'], '--name is for one repository'],
    [['a', '--group', 'No Group'], '--group is a name of small letters'],
    [['/'], 'its path gives no name'],
  ])('%j is explained, exit 2', (args, words) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});
