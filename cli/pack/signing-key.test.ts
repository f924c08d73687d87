import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { extensionId } from './crx.ts';
import { signingKey } from './signing-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'pasteward-key-'));
// Paths are meant from there.
vi.stubEnv('INIT_CWD', folder);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function write(name: string, key: KeyObject): string {
  const file = join(folder, name);
  writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  return file;
}

test('without a key, one is made for its owner alone, and used from then on', async () => {
  const first = await signingKey(undefined);
  const second = await signingKey(undefined);
  if (!first.ok || !second.ok) throw new Error('no key');
  expect([first.value.isNew, second.value.isNew]).toEqual([true, false]);
  expect(extensionId(second.value.key)).toBe(extensionId(first.value.key));
  if (process.platform !== 'win32') expect(statSync(first.value.file).mode & 0o777).toBe(0o600);
});

test('a key that is named and missing is not made: it would be another extension', async () => {
  const missing = await signingKey('elsewhere.pem');
  expect(missing).toMatchObject({ ok: false });
  expect(() => statSync(join(folder, 'elsewhere.pem'))).toThrow('ENOENT');
});

test.each([
  ['ed25519.pem', generateKeyPairSync('ed25519').privateKey],
  ['short.pem', generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey],
])('%s cannot sign a CRX', async (name, key) => {
  const refused = await signingKey(write(name, key));
  expect(refused).toMatchObject({
    complaint: expect.stringContaining('no RSA private key') as string,
  });
});

test('a key with a passphrase is refused, and so is what is no key', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const locked = privateKey.export({
    ...{ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'made up' },
  });
  for (const text of [locked, 'no key']) {
    writeFileSync(join(folder, 'other.pem'), text, { mode: 0o600 });
    expect(await signingKey('other.pem')).toMatchObject({ ok: false });
  }
});
