import { createHash, createPublicKey, generateKeyPairSync, sign, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key in an SPKI document (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const RAW_BYTES = 32;

/** A private Ed25519 key. Its public half comes along. */
export function newSigningKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

/** PKCS8, which OpenSSL and every key store can read. */
export function toPem(privateKey: KeyObject): string {
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** The 32 bytes of a key's public half, as browsers know it. */
export function rawPublicKey(key: KeyObject): Uint8Array {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return Uint8Array.from(half.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length));
}

/** The key whose 32 bytes these are; undefined for any other number of bytes. */
export function publicKeyOf(raw: Uint8Array): KeyObject | undefined {
  if (raw.length !== RAW_BYTES) return undefined;
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' });
}

/** Ed25519, 64 bytes. */
export function signBytes(privateKey: KeyObject, bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(sign(null, bytes, privateKey));
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Tells keys apart in file names: the first eight hex digits of the public half's hash. */
export function fingerprintOf(raw: Uint8Array): string {
  return createHash('sha256').update(raw).digest('hex').slice(0, 8);
}

/** 16 bytes. */
export function newHashKey(): Uint8Array {
  return Uint8Array.from(randomBytes(16));
}
