import { createHash, verify } from 'node:crypto';
import type { Platform } from '../lib/orglist/platform.ts';
import { publicKeyOf } from './keys.ts';

/** What Node does for the checks that browsers make with WebCrypto. */
export const nodePlatform: Platform = {
  verify: (raw, signature, bytes) => {
    const key = publicKeyOf(raw);
    return Promise.resolve(key !== undefined && verify(null, bytes, key, signature));
  },
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  decode: (bytes) => new TextDecoder().decode(bytes),
  encode: (text) => new TextEncoder().encode(text),
  fromBase64: (text) => Uint8Array.from(Buffer.from(text, 'base64')),
};
