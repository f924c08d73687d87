import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { INNER_VERSION } from '../lib/fingerprint/grams.ts';
import type { Manifest } from '../lib/orglist/manifest.ts';
import { selfTest } from '../lib/orglist/self-test.ts';
import { hashKeyId } from '../lib/orglist/hash-key.ts';
import { verifyList } from '../lib/orglist/verify.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { init } from './init.ts';
import { readHashKey, readRootPublicKey } from './key-files.ts';
import { newSigningKey, toPem } from './keys.ts';
import { nodePlatform } from './platform.ts';
import { readSigner } from './signer.ts';

const root = mkdtempSync(join(tmpdir(), 'pasteward-signer-'));
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 20);

let folder = '';
let config: Config;
let listKey = '';

beforeEach(async () => {
  folder = mkdtempSync(join(root, 'org-'));
  const made = await init({
    folder,
    configName: 'pasteward.yaml',
    org: 'acme',
    listUrl: undefined,
    now: NOW,
  });
  const read = await readConfig(join(folder, 'pasteward.yaml'));
  if (!made.ok || !read.ok) throw new Error('no organisation');
  config = read.value;
  listKey = join(folder, made.value.files.find((file) => file.includes('list-')) ?? '');
});

async function complaint(now = NOW): Promise<string> {
  const signer = await readSigner(config, now);
  return signer.ok ? 'fine' : signer.complaint.replaceAll(`${folder}/`, '');
}

const HASH_KEY = new Uint8Array(16);

test('browsers accept what it signs', async () => {
  const signer = await readSigner(config, NOW);
  const rootKey = await readRootPublicKey(config);
  if (!signer.ok || !rootKey.ok) throw new Error('no signer');
  const manifest: Manifest = {
    spec: 1,
    orgId: 'acme',
    version: 1,
    issuedAt: new Date(NOW).toISOString(),
    expires: new Date(NOW + 14 * DAY).toISOString(),
    minExtensionVersion: '0.1.0',
    innerVersion: INNER_VERSION,
    selfTest: await selfTest(nodePlatform, HASH_KEY),
    hashKeyId: await hashKeyId(nodePlatform, HASH_KEY),
    groups: [{ id: 'internal', kind: 'code', title: 'Internal code', action: 'warn' }],
    targets: [],
  };
  const documents = {
    keyring: signer.value.signed,
    manifest: signer.value.sign(Buffer.from(JSON.stringify(manifest))),
  };
  const anchor = {
    orgId: 'acme',
    rootKey: rootKey.value,
    hashKeys: [HASH_KEY],
    minListVersion: 0,
    extensionVersion: '0.1.0',
  };
  const verified = await verifyList(nodePlatform, anchor, documents, undefined, NOW);
  expect(verified).toMatchObject({ ok: true, value: { manifest } });
  const later = await verifyList(nodePlatform, anchor, documents, undefined, NOW + 15 * DAY);
  expect(later).toEqual({ ok: false, code: 'expired' });
});

test('the root key is not needed', async () => {
  rmSync(join(config.keys, 'root.pem'));
  expect(await complaint()).toBe('fine');
});

test.each(['keyring.json', 'root.pub'])('%s is missing', async (file) => {
  rmSync(join(config.keys, file));
  expect(await complaint()).toBe(
    `keys/${file} could not be read: it is missing. ` +
      'Copy the file that "pasteward init" made back from your backup.',
  );
});

test('the list key is missing', async () => {
  rmSync(listKey);
  expect(await complaint()).toMatch(
    /^keys\/list-[0-9a-f]{8}\.pem could not be read: it is missing/u,
  );
});

test.each([
  ['nothing', '', 'no private key in PEM'],
  ['words', 'my key', 'no private key in PEM'],
  [
    'a public key',
    generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    'no private key in PEM',
  ],
  ['an X25519 key', toPem(generateKeyPairSync('x25519').privateKey), 'a key of another kind than'],
  ['another key', toPem(newSigningKey()), 'another key than its name says'],
])('%s in place of the list key', async (_name, pem, words) => {
  writeFileSync(listKey, pem);
  expect(await complaint()).toContain(` is ${words}`);
});

test.each(['', '{', '{"document":"x"}', '{"document":1,"signature":""}'])(
  'a keyring that is %j',
  async (text) => {
    writeFileSync(join(config.keys, 'keyring.json'), text);
    expect(await complaint()).toBe('keys/keyring.json is damaged. Copy it back from your backup.');
  },
);

test('a keyring of another root key', async () => {
  writeFileSync(join(config.keys, 'root.pub'), `${Buffer.alloc(32, 7).toString('base64')}\n`);
  expect(await complaint()).toContain('keyring.json is not signed by the root key of root.pub');
});

test('a keyring of another organisation, and one that expired', async () => {
  expect(await complaint(NOW + 400 * DAY)).toBe(
    'The keyring expired on 2027-11-21. Run "pasteward rotate-keys".',
  );
  config = { ...config, orgId: 'other' };
  expect(await complaint()).toBe(
    'The keyring is for "acme" and pasteward.yaml says "other". ' +
      'Correct orgId, or run "pasteward rotate-keys" to sign a keyring for it.',
  );
});

test.each(['', 'AAAA', '%%%', `${'A'.repeat(22)}==x`])('a hash key that is %j', async (text) => {
  writeFileSync(join(config.keys, 'hash.key'), text);
  expect(await readHashKey(config)).toMatchObject({ ok: false });
  writeFileSync(join(config.keys, 'hash.key'), ` ${'A'.repeat(22)}==\r\n`);
  expect(await readHashKey(config)).toEqual({ ok: true, value: new Uint8Array(16) });
});

test('a key that others can read is used, with a warning', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await complaint()).toBe('fine');
  expect(said).not.toHaveBeenCalled();
  chmodSync(listKey, 0o640);
  expect(await complaint()).toBe('fine');
  expect(said.mock.calls).toEqual([
    [`pasteward: warning: Others on this machine can read ${listKey}. Run: chmod 600 ${listKey}\n`],
  ]);
});

test('a key that may not be read, and a folder in place of one', async () => {
  rmSync(listKey);
  renameSync(join(folder, '.pasteward'), listKey);
  expect(await complaint()).toContain('could not be read: it is a folder.');
});
