/**
 * CRX3, the form in which Chromium installs extensions:
 * https://source.chromium.org/chromium/chromium/src/+/main:components/crx_file/crx3.proto
 */
import { createHash, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { zipFiles } from './files.ts';
import type { Files } from './files.ts';

const MAGIC = Buffer.from('Cr24');
const VERSION = 3;
const SIGNATURE_CONTEXT = Buffer.from('CRX3 SignedData\0');

/** Numbers of the fields in crx3.proto. */
const SHA256_WITH_RSA = 2;
const PUBLIC_KEY = 1;
const SIGNATURE = 2;
const SIGNED_HEADER_DATA = 10_000;
const CRX_ID = 1;

/**
 * A signed CRX3. The same files and key give the same bytes.
 *
 * @param files what is in the extension, `manifest.json` included; see `readFiles`.
 * @param privateKey an RSA key; the extension's id follows from it.
 */
export function packCrx(files: Files, privateKey: KeyObject): Uint8Array {
  const archive = zipFiles(files);
  const signedData = field(CRX_ID, idBytes(privateKey));
  const message = [SIGNATURE_CONTEXT, uint32(signedData.length), signedData, archive];
  const signature = sign('sha256', Buffer.concat(message), privateKey);
  const proof = Buffer.concat([field(PUBLIC_KEY, spki(privateKey)), field(SIGNATURE, signature)]);
  const header = Buffer.concat([
    field(SHA256_WITH_RSA, proof),
    field(SIGNED_HEADER_DATA, signedData),
  ]);
  return Buffer.concat([MAGIC, uint32(VERSION), uint32(header.length), header, archive]);
}

/** Chromium's id of what this key signs: half of a SHA-256, with a to p for the digits 0 to f. */
export function extensionId(privateKey: KeyObject): string {
  const hex = idBytes(privateKey).toString('hex');
  return hex.replaceAll(/./gu, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}

/** The public half, as the manifest's `key` has it in base64. */
export function spki(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
}

function idBytes(privateKey: KeyObject): Buffer {
  return createHash('sha256').update(spki(privateKey)).digest().subarray(0, 16);
}

/** A field of bytes in a protocol buffer: wire type 2, with its length before it. */
function field(number: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
