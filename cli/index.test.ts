import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { INNER_VERSION } from '../lib/fingerprint/grams.ts';
import { RULES_VERSION } from '../lib/fingerprint/left-out.ts';
import { codeOf } from '../test/fixtures/code.ts';
import { indexRepository } from './index/index-repository.ts';
import type { Report, Task } from './index/index-repository.ts';
import { Threads } from './index/threads.ts';

vi.setConfig({ testTimeout: 60_000 }); // git and DuckDB do the work, and share the machine.

const root = mkdtempSync(join(tmpdir(), 'pasteward-index-'));
const threads = new Threads(['code'], 2);
afterAll(async () => {
  await threads.close();
  rmSync(root, { recursive: true });
});

let folder = '';
let repository = '';
let store = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'));
  repository = join(folder, 'payments');
  store = join(folder, 'store');
  git('init', '-q', '-b', 'main', repository);
});

function git(...args: string[]): string {
  return execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'core.quotePath=false', ...args],
    { cwd: existsSync(repository) ? repository : folder, encoding: 'utf8', stdio: 'pipe' },
  );
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), content);
}

function commit(): void {
  git('add', '-A');
  git('commit', '-q', '-m', 'change');
}

const index = (task: Partial<Task> = {}): Promise<Report> =>
  indexRepository(
    {
      path: repository,
      name: 'payments',
      group: 'core',
      store,
      use: 'keys',
      kinds: ['code'],
      branches: false,
      full: false,
      ...task,
    },
    threads,
    false,
  );

async function select(file: string, sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  const rows = (
    await db.runAndReadAll(sql.replace('KEYS', `read_parquet('${file}')`))
  ).getRowsJson();
  instance.closeSync();
  return rows;
}

const pathsIn = async (file: string): Promise<unknown[]> =>
  (await select(file, 'SELECT DISTINCT path FROM KEYS ORDER BY path')).flat();

describe('what is read', () => {
  test('every key with its line, path and blob', async () => {
    write('src/pay.ts', `\n\n${codeOf('pay')}`);
    commit();
    const report = await index();
    expect(report).toMatchObject({ repository: 'payments', group: 'core', files: 1 });
    expect(report.file).toBe(join(store, 'keys/core/payments.parquet'));
    expect(report.read).toMatchObject({ files: 1, lines: 62 });
    const blob = git('rev-parse', 'HEAD:src/pay.ts').trim();
    expect(
      await select(
        report.file,
        'SELECT path, blob, min(line) >= 3, max(line) <= 62, count(*)::INT FROM KEYS GROUP BY ALL',
      ),
    ).toEqual([['src/pay.ts', blob, true, true, report.keys]]);
    expect(await select(report.file, 'SELECT DISTINCT channel FROM KEYS ORDER BY channel')).toEqual(
      [[0], [1]],
    );
    expect(report.keys).toBeGreaterThan(100);
  });

  test('a bare clone, a checkout and a plain folder have the same keys', async () => {
    write('src/pay.ts', codeOf('pay'));
    write('src/refund.ts', codeOf('refund'));
    commit();
    git('clone', '-q', '--bare', '.', join(folder, 'bare.git'));
    git('worktree', 'add', '-q', join(folder, 'tree'));
    mkdirSync(join(folder, 'plain'));
    renameSync(join(folder, 'tree/src'), join(folder, 'plain/src'));
    git('-C', join(folder, 'tree'), 'checkout', '-q', '.');
    const keys: unknown[] = [];
    for (const path of ['payments', 'bare.git', 'tree', 'plain']) {
      const { file } = await index({ path: join(folder, path), name: path });
      keys.push(await select(file, 'SELECT hi, lo, channel, line, path FROM KEYS ORDER BY ALL'));
    }
    for (const others of keys) expect(others).toEqual(keys[0]);
  });

  test('what is committed, not what lies in the folder', async () => {
    write('a.ts', codeOf('a'));
    commit();
    write('b.ts', codeOf('b'));
    expect(await pathsIn((await index()).file)).toEqual(['a.ts']);
  });

  test('HEAD alone, or every branch with each blob once', async () => {
    write('a.ts', codeOf('a'));
    write('b.ts', codeOf('b'));
    commit();
    git('checkout', '-q', '-b', 'feature');
    write('b.ts', codeOf('c'));
    write('d.ts', codeOf('d'));
    commit();
    git('update-ref', 'refs/remotes/origin/feature', 'feature');
    git('checkout', '-q', 'main');
    expect(await pathsIn((await index()).file)).toEqual(['a.ts', 'b.ts']);
    const report = await index({ branches: true, name: 'all' });
    expect(report.commits.map(({ ref }) => ref)).toEqual([
      'refs/heads/feature',
      'refs/heads/main',
      'refs/remotes/origin/feature',
    ]);
    expect(report.files).toBe(4);
    expect(report.read.files).toBe(4);
    expect(
      await select(
        report.file,
        'SELECT path, count(DISTINCT blob)::INT FROM KEYS GROUP BY path ORDER BY path',
      ),
    ).toEqual([
      ['a.ts', 1],
      ['b.ts', 2],
      ['d.ts', 1],
    ]);
  });

  test('paths of every kind; neither links nor submodules', async () => {
    const names = ['with space.ts', `it's "quoted".ts`, 'line\nbreak.ts', 'tab\tin.ts', '中文.ts'];
    for (const [at, name] of names.entries()) write(name, codeOf(`name${at}x`));
    writeFileSync(Buffer.from(`${repository}/caf\xe9.ts`, 'latin1'), codeOf('latin'));
    symlinkSync('/etc/passwd', join(repository, 'link.ts'));
    symlinkSync('..', join(repository, 'up'));
    commit();
    const tip = git('rev-parse', 'HEAD').trim();
    git('update-index', '--add', '--cacheinfo', `160000,${tip},module`);
    git('commit', '-q', '-m', 'module');
    const expected = [...names, 'caf\ufffd.ts'].sort();
    const fromGit = await index();
    expect((await pathsIn(fromGit.file)).sort()).toEqual(expected);
    expect(fromGit.read.files).toBe(6);
    rmSync(join(repository, '.git'), { recursive: true });
    const fromFolder = await index({ name: 'plain' });
    expect((await pathsIn(fromFolder.file)).sort()).toEqual(expected);
    expect(fromFolder.keys).toBe(fromGit.keys);
  });

  test('what is left out, with a count of each', async () => {
    write('a.ts', codeOf('a'));
    write('node_modules/x/index.js', codeOf('vendored'));
    write('api.pb.go', codeOf('generated'));
    write('b.ts', `// @generated by a tool\n${codeOf('marked')}`);
    write('app.min.js', codeOf('minified'));
    write('image.png', new Uint8Array([1, 0, 2]));
    write('large.ts', codeOf('large').repeat(200));
    write('short.ts', 'export {};\n');
    commit();
    const counts = {
      vendored: 1,
      generated: 2,
      minified: 1,
      binary: 1,
      large: 1,
      short: 1,
      other: 0,
    };
    const report = await index();
    expect(report.leftOut).toEqual(counts);
    expect(await pathsIn(report.file)).toEqual(['a.ts']);
    const again = await index();
    expect(again.leftOut).toEqual(counts);
    expect(again.read.files).toBe(0);
  });

  test('a file too large on another branch, whose size is not known beforehand', async () => {
    write('a.ts', codeOf('a'));
    commit();
    git('checkout', '-q', '-b', 'zoo');
    write('large.ts', codeOf('large').repeat(200));
    write('z.ts', codeOf('z'));
    commit();
    const report = await index({ branches: true });
    expect(report.leftOut['large']).toBe(1);
    expect(await pathsIn(report.file)).toEqual(['a.ts', 'z.ts']);
  });

  test('nothing of an empty repository and of an empty folder', async () => {
    expect(await index()).toMatchObject({ files: 0, keys: 0, commits: [] });
    mkdirSync(join(folder, 'empty'));
    expect(await index({ path: join(folder, 'empty'), name: 'empty' })).toMatchObject({ keys: 0 });
  });
});

describe('a second run', () => {
  test('reads only what changed, and follows what was moved or deleted', async () => {
    for (const name of ['a', 'b', 'c', 'd']) write(`${name}.ts`, codeOf(name));
    commit();
    const first = await index();
    expect(first.read.files).toBe(4);
    renameSync(join(repository, 'b.ts'), join(repository, 'moved.ts'));
    rmSync(join(repository, 'c.ts'));
    write('d.ts', codeOf('changed'));
    write('e.ts', codeOf('e'));
    commit();
    const second = await index();
    expect(second.read.files).toBe(2);
    expect(second.files).toBe(4);
    expect(await pathsIn(second.file)).toEqual(['a.ts', 'd.ts', 'e.ts', 'moved.ts']);
    const full = await index({ full: true });
    expect(full.read.files).toBe(4);
    expect(full.keys).toBe(second.keys);
    const third = await index();
    expect([third.read.files, third.keys]).toEqual([0, second.keys]);
  });

  test('of a plain folder too', async () => {
    const path = join(folder, 'plain');
    mkdirSync(path);
    writeFileSync(join(path, 'a.ts'), codeOf('a'));
    writeFileSync(join(path, 'b.ts'), codeOf('b'));
    expect((await index({ path, name: 'plain' })).read.files).toBe(2);
    writeFileSync(join(path, 'b.ts'), codeOf('c'));
    expect((await index({ path, name: 'plain' })).read.files).toBe(1);
  });

  test.each([
    ['the fingerprints', { innerVersion: 0, rulesVersion: RULES_VERSION }],
    ['the rules of what is left out', { innerVersion: INNER_VERSION, rulesVersion: 0 }],
  ])('reads all again when %s are of another version', async (_, versions) => {
    write('a.ts', codeOf('a'));
    commit();
    const { file } = await index();
    const instance = await DuckDBInstance.create(':memory:');
    const db = await instance.connect();
    const about = JSON.stringify({
      ...{ format: 1, ...versions, group: 'core', repository: 'payments', origin: repository },
      ...{ commits: [], indexedAt: new Date().toISOString(), files: 1, leftOut: {} },
    });
    await db.run(`CREATE TABLE keys AS SELECT * FROM read_parquet('${file}')`);
    await db.run(`COPY keys TO '${file}' (FORMAT parquet, KV_METADATA {pasteward: '${about}'})`);
    instance.closeSync();
    expect((await index()).read.files).toBe(1);
  });
});

describe('what goes wrong is said, and nothing is lost', () => {
  test('a run that is killed leaves the last file, and the next run takes its rest away', async () => {
    write('a.ts', codeOf('a'));
    commit();
    const { file, keys } = await index();
    const before = readFileSync(file);
    for (let at = 0; at < 400; at += 1) write(`more/${at}.ts`, codeOf(`more${at}x`));
    commit();
    const args = ['index', repository, '--group', 'core', '--store', store];
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      const child = spawn(process.execPath, [resolve('cli/main.ts'), ...args], { cwd: folder });
      const ended = once(child, 'exit');
      const remains = (): string[] =>
        readdirSync(dirname(file)).filter((name) => name.includes(`.${child.pid ?? ''}.`));
      while (remains().length === 0) await sleep(1);
      child.kill(signal);
      expect(await ended).toEqual([null, signal]);
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(remains()).toHaveLength(signal === 'SIGKILL' ? 1 : 0);
    }
    const report = await index();
    expect(report.read.files).toBe(400);
    expect(report.keys).toBeGreaterThan(keys * 100);
    expect(readdirSync(dirname(file))).toEqual(['payments.parquet']);
  });

  test('a damaged key file', async () => {
    write('a.ts', codeOf('a'));
    commit();
    const { file } = await index();
    truncateSync(file, statSync(file).size - 100);
    await expect(index()).rejects.toThrow(
      /is damaged or not a key file\. Delete it, or use --full/,
    );
    expect((await index({ full: true })).read.files).toBe(1);
  });

  test('another repository of the same name', async () => {
    await index();
    const path = join(folder, 'team/payments');
    mkdirSync(path, { recursive: true });
    await expect(index({ path })).rejects.toThrow(/would replace those of .*Give it another name/);
  });

  test('a place that is none, a file, a broken repository, a folder without branches', async () => {
    const at = (name: string): Partial<Task> => ({ path: join(folder, name) });
    await expect(index(at('nowhere'))).rejects.toThrow('there is no such folder');
    writeFileSync(join(folder, 'file'), '');
    await expect(index(at('file'))).rejects.toThrow('it is a file');
    mkdirSync(join(folder, 'broken/.git'), { recursive: true });
    await expect(index(at('broken'))).rejects.toThrow('not a repository that git can read');
    mkdirSync(join(folder, 'plain'));
    await expect(index({ ...at('plain'), branches: true })).rejects.toThrow('has no branches');
  });

  test('a HEAD without a commit when there are branches', async () => {
    write('a.ts', codeOf('a'));
    commit();
    git('symbolic-ref', 'HEAD', 'refs/heads/gone');
    await expect(index()).rejects.toThrow('HEAD is at no commit');
    expect((await index({ branches: true })).files).toBe(1);
  });

  test('an object that is missing', async () => {
    write('a.ts', codeOf('a'));
    commit();
    const blob = git('rev-parse', 'HEAD:a.ts').trim();
    rmSync(join(repository, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    await expect(index()).rejects.toThrow(/lacks the object|git ls-tree failed/);
    expect(readdirSync(join(store, 'keys/core'))).toEqual([]);
  });

  test('no git', async () => {
    vi.stubEnv('PATH', folder);
    await expect(index()).rejects.toThrow('git was not found. Install it');
    vi.unstubAllEnvs();
  });

  test('a store that may not be written', async () => {
    mkdirSync(store, { mode: 0o555 });
    const plain = join(folder, 'plain');
    mkdirSync(plain);
    for (const path of [root, folder]) chmodSync(path, 0o755);
    const isRoot = process.getuid?.() === 0; // May write everywhere.
    if (isRoot) process.seteuid?.(65_534);
    const outcome = index({ path: plain }).finally(() => {
      if (isRoot) process.seteuid?.(0);
    });
    await expect(outcome).rejects.toThrow('you may not write there');
    chmodSync(store, 0o700);
  });

  test('a store that is a file', async () => {
    writeFileSync(store, '');
    await expect(index()).rejects.toThrow(
      /could not be written: (a part of the path is a file|it is there)/,
    );
  });
});

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
