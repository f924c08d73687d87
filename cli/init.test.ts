import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { init } from './init.ts';
import { readHashKey, readNextHashKey, readRootPublicKey } from './key-files.ts';
import { toBase64 } from './keys.ts';
import { readSigner } from './signer.ts';

const root = mkdtempSync(join(tmpdir(), 'pasteward-init-'));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true }));

const NOW = Date.UTC(2026, 10, 20);
const LIST_URL = 'https://lists.acme.example/';

let made = 0;
function newFolder(): string {
  made += 1;
  return join(root, `folder-${made}`);
}

function begin(folder: string) {
  return init({ folder, configName: 'pasteward.yaml', org: 'acme', listUrl: LIST_URL, now: NOW });
}

function treeOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

function modeOf(...path: string[]): number {
  return statSync(join(...path)).mode & 0o777;
}

test('settings and keys that the other commands take', async () => {
  const folder = join(newFolder(), 'deep');
  const result = await begin(folder);
  if (!result.ok) throw new Error(result.complaint);
  const { managedPolicy, files } = result.value;
  const config = await readConfig(join(folder, 'pasteward.yaml'));
  if (!config.ok) throw new Error(config.complaint);
  expect(config.value).toMatchObject({ orgId: 'acme', endpoints: { list: LIST_URL } });
  const hashKey = await readHashKey(config.value);
  const next = await readNextHashKey(config.value);
  const rootKey = await readRootPublicKey(config.value);
  expect(managedPolicy).toEqual({
    orgId: 'acme',
    listUrl: LIST_URL,
    rootKey: rootKey.ok && toBase64(rootKey.value),
    hashKeys: [hashKey.ok && toBase64(hashKey.value), next.ok && toBase64(next.value)],
  });
  expect(await readSigner(config.value, NOW)).toMatchObject({
    ok: true,
    value: { keyring: { orgId: 'acme', version: 1 } },
  });
  expect(treeOf(folder).filter((path) => files.includes(path))).toEqual(files.toSorted());
});

test('private files are for their owner only', async () => {
  const folder = newFolder();
  const result = await begin(folder);
  const files = result.ok ? result.value.files : [];
  const secret = files.filter((path) => /\.pem$|hash\.key$/u.test(path));
  expect(secret).toHaveLength(3);
  for (const path of secret) expect([path, modeOf(folder, path)]).toEqual([path, 0o600]);
  expect([modeOf(folder, 'keys'), modeOf(folder, '.pasteward')]).toEqual([0o700, 0o700]);
});

test('git sees the settings and nothing else', async () => {
  const folder = newFolder();
  await begin(folder);
  spawnSync('git', ['init', '-q'], { cwd: folder });
  const { stdout } = spawnSync('git', ['status', '--porcelain', '-uall'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout).toBe('?? pasteward.yaml\n');
});

test.each([
  ['pasteward.yaml', 'pasteward.yaml in'],
  ['keys/root.pem', 'keys/, keys/root.pem in'],
  ['keys/other', 'keys/ in'],
  ['.pasteward/old', '.pasteward/ in'],
])('with %s there already, nothing is changed', async (path, words) => {
  const folder = newFolder();
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), 'mine');
  const before = treeOf(folder);
  const result = await begin(folder);
  expect(result.ok ? '' : result.complaint).toContain(`Nothing was changed: ${words}`);
  expect(treeOf(folder)).toEqual(before);
  expect(readFileSync(join(folder, path), 'utf8')).toBe('mine');
});

test('a link that leads nowhere is something that is there', async () => {
  const folder = newFolder();
  mkdirSync(folder);
  symlinkSync(join(root, 'nowhere'), join(folder, 'pasteward.yaml'));
  expect(await begin(folder)).toMatchObject({ ok: false });
  expect(existsSync(join(root, 'nowhere'))).toBe(false);
  expect(treeOf(folder)).toEqual(['pasteward.yaml']);
});

test('a file in place of the folder', async () => {
  const folder = newFolder();
  writeFileSync(folder, '');
  for (const place of [folder, join(folder, 'inner')]) {
    const result = await begin(place);
    expect(result.ok ? '' : result.complaint).toBe(
      `${place} is a file or inside of one. Name a folder.`,
    );
  }
});

test('a folder in which one may not write', async () => {
  const folder = newFolder();
  mkdirSync(folder, { mode: 0o555 });
  const isRoot = process.getuid?.() === 0; // May write everywhere.
  if (isRoot) process.seteuid?.(65_534);
  const result = await begin(folder).finally(() => {
    if (isRoot) process.seteuid?.(0);
  });
  expect(result.ok ? '' : result.complaint).toBe(
    `${join(folder, 'pasteward.yaml')} could not be written: ` +
      'you may not write there. Check the permissions, or name another folder.',
  );
});

test('an id and an address that browsers would refuse', async () => {
  const folder = newFolder();
  const wrong = { folder, configName: 'pasteward.yaml', listUrl: LIST_URL, org: 'acme', now: NOW };
  expect(await init({ ...wrong, org: 'Acme Corp' })).toMatchObject({
    complaint:
      '"Acme Corp" cannot be an organisation\'s id. Use small letters, digits and hyphens: --org acme',
  });
  expect(await init({ ...wrong, listUrl: 'http://lists.acme.example/' })).toMatchObject({
    complaint: '"http://lists.acme.example/" is no address of a list. Begin it with https://',
  });
  expect(existsSync(folder)).toBe(false);
});

test('as typed, under npm: the folder is meant from the caller, and gives its name', () => {
  const run = (...args: string[]) => {
    const argv = [resolve('cli/main.ts'), 'init', ...args];
    const env = { ...process.env, INIT_CWD: root };
    return spawnSync(process.execPath, argv, { env, encoding: 'utf8' });
  };
  const first = run('Näh & Co.', '--json');
  expect([first.status, first.stderr]).toEqual([0, '']);
  expect(JSON.parse(first.stdout)).toMatchObject({ managedPolicy: { orgId: 'n-h-co' } });
  expect(existsSync(join(root, 'Näh & Co.', 'keys', 'root.pem'))).toBe(true);
  const second = run('Näh & Co.');
  expect([second.status, second.stdout]).toEqual([2, '']);
  expect(second.stderr).toMatch(/^pasteward: Nothing was changed: pasteward\.yaml, keys\/, /u);
  const third = run('plain', '--org', 'acme');
  expect(third.stdout).toContain('Managed policy for the browsers');
  expect(third.stdout).toContain('Read plain/pasteward.yaml and set the groups and endpoints.list');
}, 60_000);

test('settings of another name, with their keys beside them', () => {
  const folder = newFolder();
  const file = join(folder, 'lists.yaml');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('cli/main.ts'), 'init', ...args], { encoding: 'utf8' });
  expect(run('--config', file, '--org', 'acme').status).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['.pasteward', 'keys', 'lists.yaml']);
  expect(run(folder, '--config', file).stderr).toContain('and not both');
}, 60_000);
