import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { codeOf } from '../../test/fixtures/code.ts';
import {
  commit,
  folder,
  git,
  index,
  repository,
  store,
  write,
  root,
} from '../../test/fixtures/indexing.ts';
import type { Task } from './index-repository.ts';

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
