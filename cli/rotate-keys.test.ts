import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { init } from './init.ts';
import { readSigningKey } from './key-files.ts';
import { newSigningKey, rawPublicKey, toBase64, toPem } from './keys.ts';
import { nodePlatform } from './platform.ts';
import { rotateKeys } from './rotate-keys.ts';
import { readSigner } from './signer.ts';

const root = mkdtempSync(join(tmpdir(), 'pasteward-rotate-'));
afterAll(() => rmSync(root, { recursive: true }));

const NOW = Date.UTC(2026, 10, 20);

let config: Config;

beforeEach(async () => {
  const folder = mkdtempSync(join(root, 'org-'));
  await init({ folder, configName: 'pasteward.yaml', org: 'acme', listUrl: undefined, now: NOW });
  const read = await readConfig(join(folder, 'pasteward.yaml'));
  if (!read.ok) throw new Error(read.complaint);
  config = read.value;
});

async function rotate({ keepOld = false, rootKey }: { keepOld?: boolean; rootKey?: string } = {}) {
  return rotateKeys(config, { keepOld, rootKey, now: NOW });
}

async function signer() {
  const read = await readSigner(config, NOW);
  if (!read.ok) throw new Error(read.complaint);
  return read.value;
}

/** Which of these keys signed what the signer of now signs. */
async function signedBy(keys: readonly string[]): Promise<boolean[]> {
  const { bytes, signature } = (await signer()).sign(Buffer.from('a list'));
  return Promise.all(
    keys.map((key) => nodePlatform.verify(nodePlatform.fromBase64(key), signature, bytes)),
  );
}

test('a new key, a higher version, the old key gone from the ring but not from the folder', async () => {
  const before = (await signer()).keyring;
  const files = readdirSync(config.keys);
  const rotated = await rotate();
  const { keyring } = await signer();
  expect(keyring).toMatchObject({ orgId: 'acme', version: 2 });
  expect(keyring.keys).toHaveLength(1);
  expect(keyring.keys).not.toEqual(before.keys);
  expect(await signedBy([...keyring.keys, ...before.keys])).toEqual([true, false]);
  expect(readdirSync(config.keys)).toEqual(expect.arrayContaining(files));
  expect(readdirSync(config.keys)).toHaveLength(files.length + 1);
  const keyFile = rotated.ok ? rotated.value.keyFile : '';
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
});

test('with --keep-old, a machine that has only the old key goes on signing', async () => {
  const before = (await signer()).keyring;
  const rotated = await rotate({ keepOld: true });
  const { keyring } = await signer();
  expect(keyring.keys).toEqual([keyring.keys[0], ...before.keys]);
  expect(await signedBy(keyring.keys)).toEqual([true, false]);
  rmSync(rotated.ok ? rotated.value.keyFile : '');
  expect(await signedBy(keyring.keys)).toEqual([false, true]);
});

test('no more keys than browsers take', async () => {
  for (let count = 2; count <= 8; count += 1) await rotate({ keepOld: true });
  expect(await rotate({ keepOld: true })).toEqual({
    ok: false,
    complaint: 'The keyring is full: 8 keys. Run it without --keep-old.',
  });
  expect((await signer()).keyring.version).toBe(8);
  expect(await rotate()).toMatchObject({ ok: true });
});

test('a root key that is kept elsewhere', async () => {
  const kept = join(root, 'kept.pem');
  renameSync(join(config.keys, 'root.pem'), kept);
  const missing = await rotate();
  expect(missing.ok ? '' : missing.complaint).toMatch(
    /[r]oot\.pem could not be read: it is missing\. .* If it is kept elsewhere, name it with --root-key\.$/u,
  );
  expect(await rotate({ rootKey: kept })).toMatchObject({ ok: true, value: { version: 2 } });
});

test('another root key than the one that browsers know', async () => {
  const before = readFileSync(join(config.keys, 'keyring.json'), 'utf8');
  writeFileSync(join(config.keys, 'root.pem'), toPem(newSigningKey()));
  const refused = await rotate();
  expect(refused.ok ? '' : refused.complaint).toContain('is another root key than the one of root');
  expect(readFileSync(join(config.keys, 'keyring.json'), 'utf8')).toBe(before);
});

test('an organisation that was renamed', async () => {
  config = { ...config, orgId: 'renamed' };
  expect(await readSigner(config, NOW)).toMatchObject({ ok: false });
  await rotate();
  expect((await signer()).keyring).toMatchObject({ orgId: 'renamed', version: 2 });
});

test('when the keyring cannot be replaced, the old one is in force and no key is left over', async () => {
  const before = readdirSync(config.keys);
  mkdirSync(join(config.keys, 'keyring.json.new'));
  const failed = await rotate();
  expect(failed.ok ? '' : failed.complaint).toContain('could not be written: it is a folder.');
  expect(readdirSync(config.keys)).toEqual([...before, 'keyring.json.new'].sort());
  expect((await signer()).keyring.version).toBe(1);
});

test('the key file is the key that it tells of', async () => {
  const rotated = await rotate();
  if (!rotated.ok) throw new Error(rotated.complaint);
  const key = await readSigningKey(rotated.value.keyFile);
  expect(key.ok && toBase64(rawPublicKey(key.value))).toBe(rotated.value.keys[0]);
});
