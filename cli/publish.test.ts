import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { matchesIn } from '../lib/fingerprint/match.ts';
import { Questioner } from '../lib/fingerprint/question.ts';
import { ListIndex } from '../lib/orglist/list-index.ts';
import { codeOf } from '../test/fixtures/code.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { indexRepository } from './index/index-repository.ts';
import { Threads } from './index/threads.ts';
import { init } from './init.ts';
import { listPlace } from './list/fetch.ts';
import { openList, readAnchor } from './list/open-list.ts';
import { publish } from './publish/publish.ts';
import type { PublishOptions } from './publish/options.ts';
import type { Published } from './publish/report.ts';

vi.setConfig({ testTimeout: 60_000 }); // DuckDB shares the machine.

const NOW = Date.UTC(2026, 10, 20);
const root = mkdtempSync(join(tmpdir(), 'pasteward-publish-'));
const threads = new Threads(['code'], 1);
afterAll(async () => {
  await threads.close();
  rmSync(root, { recursive: true });
});

let config: Config;
let out: string;

beforeEach(async () => {
  const folder = mkdtempSync(join(root, 'org-'));
  await init({ folder, configName: 'pasteward.yaml', org: 'acme', listUrl: undefined, now: NOW });
  const file = join(folder, 'pasteward.yaml');
  writeFileSync(file, `${YAML}\n`);
  const read = await readConfig(file);
  if (!read.ok) throw new Error(read.complaint);
  config = read.value;
  out = join(folder, 'out');
});

const YAML = `orgId: acme
groups:
  - id: core
    title: Core banking
  - id: site
    title: Web site
    action: warn`;

const TASK = { kinds: ['code'], use: 'keys', branches: false, full: false } as const;

/** Indexes a folder with these files. */
async function index(name: string, group: string, files: Record<string, string>): Promise<void> {
  const path = join(config.file, '..', 'sources', name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  await indexRepository({ ...TASK, path, name, group, store: config.store }, threads, false);
}

async function published(change: Partial<PublishOptions> = {}): Promise<Published> {
  const options = {
    out,
    merged: undefined,
    fewer: false,
    full: false,
    days: 30,
    minExtensionVersion: '0.1.0',
    now: NOW,
  };
  const result = await publish(config, { ...options, onStep: () => undefined, ...change });
  if (!result.ok) throw new Error(result.complaint);
  return result.value;
}

async function opened(now = NOW) {
  const place = listPlace(out);
  if (!place.ok) throw new Error(place.complaint);
  const anchor = await readAnchor(config);
  if (!anchor.ok) throw new Error(anchor.complaint);
  return openList(anchor.value, place.value, now);
}

/** The groups that a text is found in, as a browser would find them. */
async function groupsOf(text: string): Promise<string[]> {
  const list = await opened();
  if (!list.ok) throw new Error(list.complaint);
  const { manifest, hashKey, shards } = list.value;
  const found = new ListIndex(manifest, hashKey, shards);
  const question = new Questioner((it) => Buffer.from(it)).ask(text, ['code']);
  const groups = Array.from(question.hi, (hi, at) => found.groupsOf(hi, question.lo[at] ?? 0));
  return manifest.groups
    .filter(
      (_, at) => matchesIn(question, (key) => (((groups[key] ?? 0) >> at) & 1) === 1).length > 0,
    )
    .map(({ id }) => id);
}

const excerpt = (name: string): string => codeOf(name).split('\n').slice(20, 35).join('\n');

test('what was indexed is found in its group, and nothing else is', async () => {
  await index('payments', 'core', { 'a.js': codeOf('alpha') });
  await index('shop', 'site', { 'b.js': codeOf('beta') });
  await published();
  expect(await groupsOf(excerpt('alpha'))).toEqual(['core']);
  expect(await groupsOf(excerpt('beta'))).toEqual(['site']);
  expect(await groupsOf(excerpt('gamma'))).toEqual([]);
});

test('later code goes into a delta, and browsers keep their base', async () => {
  await index('payments', 'core', { 'a.js': codeOf('alpha', 400) });
  const first = await published();
  const base = readdirSync(join(out, 'targets'));
  await index('payments', 'core', { 'a.js': codeOf('alpha', 400), 'c.js': codeOf('gamma', 40) });
  const second = await published();
  expect(second.version).toBe(first.version + 1);
  expect(second.groups[0]).toMatchObject({ isNewBase: false, gone: 0 });
  expect(second.groups[0]?.added).toBeGreaterThan(0);
  expect(second.groups[0]?.deltaBytes).toBeGreaterThan(0);
  expect(readdirSync(join(out, 'targets'))).toEqual(expect.arrayContaining(base));
  expect(await groupsOf(excerpt('alpha'))).toEqual(['core']);
  expect(await groupsOf(excerpt('gamma'))).toEqual(['core']);
});

test('a delta that outgrew its base becomes a new base', async () => {
  await index('payments', 'core', { 'a.js': codeOf('alpha') });
  await published();
  await index('payments', 'core', { 'a.js': codeOf('alpha'), 'c.js': codeOf('gamma') });
  expect((await published()).groups[0]).toMatchObject({ isNewBase: true, deltaBytes: 0 });
  expect(await groupsOf(excerpt('gamma'))).toEqual(['core']);
});

test('under the next key everything is built anew, and the keys before and after are kept', async () => {
  await index('payments', 'core', { 'a.js': codeOf('alpha') });
  await published();
  const key = (name: string): string => readFileSync(join(config.keys, name), 'utf8').trim();
  const [before, next] = [key('hash.key'), key('hash-next.key')];
  const { hashKeys } = await published({ full: true });
  expect(key('hash.key')).toBe(next);
  expect(hashKeys).toEqual([next, key('hash-next.key')]);
  expect(key('hash-next.key')).not.toBe(next);
  const kept = readdirSync(config.keys).filter((name) => /^hash-[0-9a-f]{8}\.key$/u.test(name));
  expect(kept.map(key)).toEqual([before]);
  expect(await groupsOf(excerpt('alpha'))).toEqual(['core']);
});

test('publishing the same again changes nothing but the version', async () => {
  await index('payments', 'core', { 'a.js': codeOf('alpha') });
  await published();
  const targets = readdirSync(join(out, 'targets'));
  const again = await published();
  expect(again.groups[0]).toMatchObject({ added: 0, gone: 0, isNewBase: false });
  expect(readdirSync(join(out, 'targets'))).toEqual(targets);
});

test.each(['stop', 'allow'] as const)(
  'what is to %s is found no more, in the base and after',
  async (use) => {
    await index('payments', 'core', { 'a.js': codeOf('alpha'), 'b.js': codeOf('beta', 400) });
    await published();
    const path = join(config.file, '..', 'public');
    mkdirSync(join(path, 'node_modules'), { recursive: true });
    writeFileSync(join(path, 'node_modules/a.js'), codeOf('alpha'));
    await indexRepository(
      { ...TASK, use, path, name: 'public', group: use, store: config.store },
      threads,
      false,
    );
    expect((await published()).allow.keys).toBeGreaterThan(0);
    expect(await groupsOf(excerpt('alpha'))).toEqual([]);
    expect(await groupsOf(excerpt('beta'))).toEqual(['core']);
    await published({ full: true });
    expect(await groupsOf(excerpt('alpha'))).toEqual([]);
    expect(await groupsOf(excerpt('beta'))).toEqual(['core']);
  },
);

test('a folder that was lost is written again', async () => {
  await index('payments', 'core', { 'a.js': codeOf('alpha') });
  const { version } = await published();
  rmSync(out, { recursive: true });
  expect((await published()).version).toBe(version + 1);
  expect(await groupsOf(excerpt('alpha'))).toEqual(['core']);
});

test('a shard that was damaged is written again', async () => {
  await index('payments', 'core', { 'a.js': codeOf('alpha') });
  await published();
  const file = join(out, 'targets', readdirSync(join(out, 'targets'))[0] ?? '');
  writeFileSync(file, readFileSync(file).fill(0, 40, 60));
  expect((await opened()).ok).toBe(false);
  await published();
  expect(await groupsOf(excerpt('alpha'))).toEqual(['core']);
});

test('what the store remembers of the last list may be damaged', async () => {
  await index('payments', 'core', { 'a.js': codeOf('alpha') });
  await published();
  const folder = join(config.store, 'published');
  for (const name of readdirSync(folder).filter((it) => it.endsWith('.parquet'))) {
    writeFileSync(join(folder, name), 'damaged');
  }
  expect((await published()).groups[0]).toMatchObject({ isNewBase: true });
  expect(await groupsOf(excerpt('alpha'))).toEqual(['core']);
});

test('a version that no key of the organisation has signed does not count', async () => {
  await index('payments', 'core', { 'a.js': codeOf('alpha') });
  const { version } = await published();
  const file = join(out, 'list.json');
  const huge = `\\"version\\": ${Number.MAX_SAFE_INTEGER}`;
  const list = readFileSync(file, 'utf8');
  const forged = list.replace(/(\\"manifest.*?|"manifest[^]*?)\\"version\\": \d+/u, `$1${huge}`);
  expect(forged).not.toBe(list);
  writeFileSync(file, forged);
  expect((await published()).version).toBe(version + 1);
});

describe('a policy that is signed with the list', () => {
  const write = (text: string): void => {
    const policy = join(config.file, '../policy.yaml');
    writeFileSync(policy, text);
    config = { ...config, policy };
  };
  const inList = async (): Promise<unknown> => {
    const list = await opened();
    return list.ok ? list.value.manifest.policy : list.complaint;
  };

  test('is in it; a change of it is a new version, and is named', async () => {
    await index('payments', 'core', { 'a.js': codeOf('alpha') });
    write('families: { secret: { action: mask } }');
    const first = await published();
    expect(first.policy).toEqual({ settings: ['families'], changed: ['families'] });
    expect(await inList()).toEqual({ families: { secret: { action: 'mask' } } });
    write('families: { secret: { action: block } }\nlocks: [secret]');
    const second = await published();
    expect(second.version).toBe(first.version + 1);
    expect(second.policy?.changed).toEqual(['families.secret.action', 'locks']);
    expect(await inList()).toEqual({
      families: { secret: { action: 'block' } },
      locks: ['secret'],
    });
    config = { ...config, policy: undefined };
    await expect(published()).rejects.toThrow(/"policy" in pasteward\.yaml.*--fewer/u);
    expect(await inList()).toHaveProperty('locks');
    const third = await published({ fewer: true });
    expect(third.policy).toEqual({ settings: [], changed: ['families', 'locks'] });
    expect((await published()).version).toBe(third.version + 1);
    expect(await inList()).toBeUndefined();
  });

  test('says what does nothing in it', async () => {
    await index('payments', 'core', { 'a.js': codeOf('alpha') });
    write('mode: enforce\nlocks: [onError, mode]');
    expect((await published()).warnings).toEqual([
      expect.stringMatching(
        /policy\.yaml:2: locks\.0 has no effect: "onError" is "warn" in this file, and nothing is looser\. Set "block", or leave the lock out\.$/u,
      ),
    ]);
  });

  test('says which groups in it the list does not have', async () => {
    await index('payments', 'core', { 'a.js': codeOf('alpha') });
    write('groups:\n  core: { override: justify }\n  cor: { action: warn }');
    expect((await published()).warnings).toEqual([
      expect.stringMatching(
        /policy\.yaml:3: groups\.cor does nothing for cor, which is no group of the list\. It has core, site\.$/u,
      ),
    ]);
  });

  test('says who can read its terms', async () => {
    await index('payments', 'core', { 'a.js': codeOf('alpha') });
    write('onError: block\nterms: [{ id: projects, title: Projects, words: [Bluefin] }]');
    const { warnings } = await published();
    expect(warnings).toEqual([
      expect.stringMatching(/policy\.yaml:2: terms can be read by whoever can fetch the list\./u),
    ]);
    expect(warnings.join()).not.toContain('Bluefin');
  });

  test.each([
    ['onError: block\nfamilys: {}', ':2: unknown field "familys". Did you mean "families"?'],
    ['mode: off', ':1: "mode": expected one of report, enforce, not "off".'],
    ['rules: { nobodys: { action: block } }', ':1: "rules.nobodys": expected the id of a'],
    ['onError: block\naudit: {}', ':2: "audit" counts in managed storage alone. Take it out'],
    ['orgId: acme', ':1: "orgId" counts in managed storage alone.'],
    ['- a', 'has no fields'],
    [`terms: [{ id: x, title: X, words: [${'"ab", '.repeat(9)}"ab"] }]`, undefined],
    [
      `terms:\n  - { id: x, title: X, words: [${`"${'ab'.repeat(49)}", `.repeat(6_000)}"ab"] }`,
      'is too large for a list',
    ],
  ])('%.60s: nothing is published with a mistake in it', async (text, words) => {
    await index('payments', 'core', { 'a.js': codeOf('alpha') });
    write(text);
    const result = await publish(config, options());
    expect(result.ok ? undefined : result.complaint).toEqual(
      words && expect.stringContaining(words),
    );
    expect(existsSync(join(out, 'list.json'))).toBe(result.ok);
    expect(existsSync(join(out, 'targets'))).toBe(result.ok);
  });
});

describe('what is refused, with a word on what to do', () => {
  test.each([
    ['a store that was lost', (): void => rmSync(config.store, { recursive: true })],
    ['keys that were lost', (): void => rmSync(join(config.store, 'keys'), { recursive: true })],
  ])('%s', async (_what, lose) => {
    await index('payments', 'core', { 'a.js': codeOf('alpha') });
    const { version } = await published();
    lose();
    await expect(published()).rejects.toThrow(/the group core has 0 keys, and had \d+.*--fewer/u);
    expect(await groupsOf(excerpt('alpha'))).toEqual(['core']);
    expect((await published({ fewer: true })).version).toBe(version + 1);
  });

  test('a damaged key file', async () => {
    await index('payments', 'core', { 'a.js': codeOf('alpha') });
    const file = join(config.store, 'keys/core/payments.parquet');
    writeFileSync(file, readFileSync(file).subarray(0, 500));
    await expect(published()).rejects.toThrow(/payments\.parquet is damaged/u);
    expect(existsSync(join(out, 'list.json'))).toBe(false);
  });

  test('keys of a group that has no name', async () => {
    await index('secret', 'other', { 'a.js': codeOf('alpha') });
    await expect(published()).rejects.toThrow(/the group other.*does not name/u);
  });

  test('a folder with another organisation’s list', async () => {
    await index('payments', 'core', { 'a.js': codeOf('alpha') });
    await published();
    config = { ...config, orgId: 'other' };
    expect(await publish(config, options())).toMatchObject({ ok: false });
  });
});

const options = (): PublishOptions => ({
  out,
  merged: undefined,
  fewer: false,
  full: false,
  days: 30,
  minExtensionVersion: '0.1.0',
  now: NOW,
  onStep: () => undefined,
});

describe('what is wrong with a list is said', () => {
  beforeEach(async () => {
    await index('payments', 'core', { 'a.js': codeOf('alpha') });
    await published();
  });
  const target = (): string => join(out, 'targets', readdirSync(join(out, 'targets'))[0] ?? '');
  const problem = async (now = NOW): Promise<string> => {
    const list = await opened(now);
    return list.ok ? '' : list.complaint;
  };

  test('nothing', async () => {
    expect(await problem()).toBe('');
  });

  test('a changed shard', async () => {
    const bytes = readFileSync(target());
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(target(), bytes);
    expect(await problem()).toMatch(/was changed/u);
  });

  test('a cut shard', async () => {
    writeFileSync(target(), readFileSync(target()).subarray(1));
    expect(await problem()).toMatch(/is cut/u);
  });

  test('a missing shard', async () => {
    rmSync(target());
    expect(await problem()).toMatch(/no such file/u);
  });

  test('a changed list', async () => {
    const file = join(out, 'list.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Core banking', 'Core Banking'));
    expect(await problem()).toMatch(/not signed/u);
  });

  test('no list at all', async () => {
    writeFileSync(join(out, 'list.json'), '{}');
    expect(await problem()).toMatch(/is damaged or no list/u);
  });

  test('one that has expired', async () => {
    expect(await problem(NOW + 31 * 86_400_000)).toMatch(/has expired/u);
  });
});
