import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { INNER_VERSION } from '../fingerprint/grams.ts';
import type { Keyring, Manifest } from './manifest.ts';
import { selfTest } from './self-test.ts';
import { verifyList } from './verify.ts';
import type { Platform } from './platform.ts';
import type { Accepted, Anchor, Signed } from './verify.ts';

const DAY = 86_400_000;
const HASH_KEY = Uint8Array.from({ length: 16 }, (_, at) => at);
const NOW = Date.UTC(2026, 10, 20);
const DER_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

function rawKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(DER_HEAD.length);
}

const platform: Platform = {
  verify: (key, signature, bytes) => {
    const der = Buffer.concat([DER_HEAD, key]);
    return Promise.resolve(
      verify(null, bytes, { key: der, format: 'der', type: 'spki' }, signature),
    );
  },
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  decode: (bytes) => Buffer.from(bytes).toString('utf8'),
  encode: (text) => Buffer.from(text),
  fromBase64: (text) => Buffer.from(text, 'base64'),
};

const SELF_TEST = await selfTest(platform, HASH_KEY);
const root = generateKeyPairSync('ed25519');
const list = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');

function signed(document: object, key: KeyObject): Signed {
  const bytes = Buffer.from(JSON.stringify(document));
  return { bytes, signature: sign(null, bytes, key) };
}

function keyring(change: Partial<Keyring> = {}): Keyring {
  return {
    spec: 1,
    orgId: 'acme',
    version: 1,
    expires: new Date(NOW + 365 * DAY).toISOString(),
    keys: [rawKey(list.publicKey).toString('base64')],
    ...change,
  };
}

function manifest(change: Partial<Manifest> = {}): Manifest {
  return {
    spec: 1,
    orgId: 'acme',
    version: 7,
    issuedAt: new Date(NOW - DAY).toISOString(),
    expires: new Date(NOW + 14 * DAY).toISOString(),
    minExtensionVersion: '0.1.0',
    innerVersion: INNER_VERSION,
    selfTest: SELF_TEST,
    hashKeyId: createHash('sha256').update(HASH_KEY).digest('hex').slice(0, 8),
    groups: [{ id: 'payments', kind: 'code', title: 'Payments', action: 'warn' }],
    targets: [],
    ...change,
  };
}

const anchor: Anchor = {
  orgId: 'acme',
  rootKey: rawKey(root.publicKey),
  hashKeys: [new Uint8Array(16), HASH_KEY],
  minListVersion: 0,
  extensionVersion: '1.2.10',
};

interface Given {
  readonly keyring?: Signed;
  readonly manifest?: Signed;
  readonly accepted?: Accepted;
  readonly anchor?: Anchor;
  readonly now?: number;
}

function check(given: Given) {
  const documents = {
    keyring: given.keyring ?? signed(keyring(), root.privateKey),
    manifest: given.manifest ?? signed(manifest(), list.privateKey),
  };
  return verifyList(platform, given.anchor ?? anchor, documents, given.accepted, given.now ?? NOW);
}

const SEEN: Accepted = { keyringVersion: 1, version: 7, manifestHash: 'f'.repeat(64) };

test('a good list is accepted, again and again', async () => {
  const first = await check({});
  if (!first.ok) throw new Error(first.code);
  expect(first.value.manifest).toEqual(manifest());
  expect(first.value.hashKey).toBe(HASH_KEY);
  expect(await check({ accepted: first.value.accepted })).toEqual(first);
});

describe('what is refused', () => {
  const cases: readonly (readonly [name: string, given: Given, code: string])[] = [
    [
      'a keyring that is not the root key’s',
      { keyring: signed(keyring(), list.privateKey) },
      'bad-signature',
    ],
    [
      'a list that no key of the ring signed',
      { manifest: signed(manifest(), stranger.privateKey) },
      'bad-signature',
    ],
    [
      'a list that the root key signed itself',
      { manifest: signed(manifest(), root.privateKey) },
      'bad-signature',
    ],
    [
      'another organisation’s keyring',
      { keyring: signed(keyring({ orgId: 'other' }), root.privateKey) },
      'other-org',
    ],
    [
      'another organisation’s list',
      { manifest: signed(manifest({ orgId: 'other' }), list.privateKey) },
      'other-org',
    ],
    [
      'an older list',
      { manifest: signed(manifest({ version: 6 }), list.privateKey), accepted: SEEN },
      'rollback',
    ],
    ['an older keyring', { accepted: { ...SEEN, keyringVersion: 2 } }, 'rollback'],
    ['a list below what policy asks for', { anchor: { ...anchor, minListVersion: 8 } }, 'rollback'],
    ['the same version with another content', { accepted: SEEN }, 'changed'],
    ['an expired list', { now: NOW + 15 * DAY }, 'expired'],
    ['an expired keyring', { now: NOW + 366 * DAY }, 'expired'],
    [
      'fingerprints of another kind',
      { manifest: signed(manifest({ innerVersion: 99 }), list.privateKey) },
      'other-inner-version',
    ],
    [
      'a list for a later version',
      { manifest: signed(manifest({ minExtensionVersion: '1.3' }), list.privateKey) },
      'too-old',
    ],
    [
      'a list made by a lexer of another kind',
      { manifest: signed(manifest({ selfTest: '0123456789abcdef' }), list.privateKey) },
      'self-test',
    ],
    [
      'a list under a key that is not known here',
      { manifest: signed(manifest({ hashKeyId: '01234567' }), list.privateKey) },
      'other-hash-key',
    ],
    [
      'a list of a later format',
      { manifest: signed({ ...manifest(), spec: 2 }, list.privateKey) },
      'other-spec',
    ],
    [
      'a keyring with something unknown in it, which may be a limit',
      { keyring: signed({ ...keyring(), revoked: [] }, root.privateKey) },
      'malformed',
    ],
  ];

  test('but not a list of a later version that only says more', async () => {
    const { groups } = manifest();
    const target = { name: 'a.pwf', kind: 'base', sha256: 'a'.repeat(64), length: 9 } as const;
    const later = {
      ...{ ...manifest(), more: 1, targets: [{ ...target, more: 1 }] },
      groups: groups.map((group) => ({ ...group, more: 1 })),
    };
    const checked = await check({ manifest: signed(later, list.privateKey) });
    expect(checked).toMatchObject({
      ok: true,
      value: { manifest: manifest({ targets: [target] }) },
    });
    expect(JSON.stringify(checked)).not.toContain('more');
  });

  test.each([
    ['a list', []],
    ['a text', 'mode: report'],
    ['nothing', null],
    ['too much', { terms: 'x'.repeat(512 * 1024) }],
  ])('a policy that is %s', async (_name, policy) => {
    const given = signed({ ...manifest(), policy }, list.privateKey);
    expect(await check({ manifest: given })).toEqual({ ok: false, code: 'malformed' });
  });

  test.each(cases)('%s', async (_name, given, code) => {
    expect(await check(given)).toEqual({ ok: false, code });
  });

  test('one changed byte anywhere', async () => {
    const good = signed(manifest(), list.privateKey);
    for (let at = 0; at < good.bytes.length; at += 7) {
      const bytes = Uint8Array.from(good.bytes);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(await check({ manifest: { ...good, bytes } })).toEqual({
        ok: false,
        code: 'bad-signature',
      });
    }
  });
});

test('a policy of a later version costs nobody the list', async () => {
  const policy = { onError: 'block', weather: { sun: ['always'] } };
  const result = await check({ manifest: signed(manifest({ policy }), list.privateKey) });
  expect(result).toMatchObject({ ok: true, value: { manifest: { policy } } });
});

test.each(['1.2.10', '1.2.9', '1', '0.9.9'])('this version reads lists for %s', async (least) => {
  const manifestOf = signed(manifest({ minExtensionVersion: least }), list.privateKey);
  expect(await check({ manifest: manifestOf })).toMatchObject({ ok: true });
});

test('after a keyring of a higher version, versions count anew', async () => {
  const rotated = signed(
    keyring({ version: 2, keys: [rawKey(stranger.publicKey).toString('base64')] }),
    root.privateKey,
  );
  const accepted = { ...SEEN, version: Number.MAX_SAFE_INTEGER };
  const next = signed(manifest({ version: 8 }), stranger.privateKey);
  const result = await check({ keyring: rotated, manifest: next, accepted });
  expect(result).toMatchObject({
    ok: true,
    value: { accepted: { keyringVersion: 2, version: 8 } },
  });
});
