import type { Platform } from '../orglist/platform.ts';

/** What WebCrypto does for the checks of a list. */
export const webPlatform: Platform = {
  verify: async (raw, signature, bytes) => {
    try {
      const key = await crypto.subtle.importKey('raw', own(raw), 'Ed25519', false, ['verify']);
      return await crypto.subtle.verify('Ed25519', key, own(signature), own(bytes));
    } catch {
      // A key or signature of another length.
      return false;
    }
  },
  sha256: async (bytes) => {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', own(bytes)));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  decode: (bytes) => new TextDecoder().decode(bytes),
  encode: (text) => new TextEncoder().encode(text),
  fromBase64: (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
};

/** The platform takes no memory that is shared between threads, and the types want it said. */
export function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
