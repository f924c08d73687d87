import { createPrivateKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  fingerprintOf,
  newSigningKey,
  publicKeyOf,
  rawPublicKey,
  signBytes,
  toPem,
} from './keys.ts';
import { nodePlatform } from './platform.ts';

/** RFC 8032, section 7.1, test 2. */
const SEED = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex');
const PUBLIC = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
const MESSAGE = Uint8Array.of(0x72);
const SIGNATURE =
  '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
  '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';
const key = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), SEED]),
  format: 'der',
  type: 'pkcs8',
});

test('the published vector: public half, signature, verification', async () => {
  const raw = rawPublicKey(key);
  const signature = signBytes(key, MESSAGE);
  expect(Buffer.from(raw).toString('hex')).toBe(PUBLIC);
  expect(Buffer.from(signature).toString('hex')).toBe(SIGNATURE);
  expect(await nodePlatform.verify(raw, signature, MESSAGE)).toBe(true);
  expect(await nodePlatform.verify(raw, signature, Uint8Array.of(0x73))).toBe(false);
});

test('bytes to key and back', () => {
  const raw = rawPublicKey(key);
  const again = publicKeyOf(raw);
  expect(again && rawPublicKey(again)).toEqual(raw);
  expect(again && verify(null, MESSAGE, again, signBytes(key, MESSAGE))).toBe(true);
  expect(fingerprintOf(raw)).toMatch(/^[0-9a-f]{8}$/u);
});

test('what is no key or no signature is refused, not thrown', async () => {
  const raw = rawPublicKey(key);
  expect(publicKeyOf(raw.subarray(1))).toBeUndefined();
  expect(await nodePlatform.verify(new Uint8Array(0), signBytes(key, MESSAGE), MESSAGE)).toBe(
    false,
  );
  expect(await nodePlatform.verify(raw, new Uint8Array(3), MESSAGE)).toBe(false);
  expect(await nodePlatform.verify(new Uint8Array(32).fill(255), raw, MESSAGE)).toBe(false);
});

test('a new key is PKCS8 in PEM, and another one each time', () => {
  const one = newSigningKey();
  expect(toPem(one)).toMatch(/^-----BEGIN PRIVATE KEY-----\n/u);
  expect(rawPublicKey(createPrivateKey(toPem(one)))).toEqual(rawPublicKey(one));
  expect(rawPublicKey(newSigningKey())).not.toEqual(rawPublicKey(one));
});

test('the rest of the platform', async () => {
  expect(await nodePlatform.sha256(Buffer.from('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(nodePlatform.decode(Buffer.from('密钥'))).toBe('密钥');
  expect(nodePlatform.fromBase64('AQID')).toEqual(Uint8Array.of(1, 2, 3));
});
