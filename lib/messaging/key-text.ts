/** The halves of keys: `hi[i]` and `lo[i]` are those of key i. */
export interface Halves {
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
}

const BYTES = 8;
/** More arguments at once would be too many for a call. */
const CHUNK = 0x2000;

/**
 * Keys as a message carries them: base64 of eight bytes for each, `hi` before `lo`. A list of numbers
 * would be twice as long, and each number checked on its own.
 */
export function encodeKeys({ hi, lo }: Halves): string {
  const view = new DataView(new ArrayBuffer(BYTES * hi.length));
  for (const [at, half] of hi.entries()) {
    view.setUint32(BYTES * at, half);
    view.setUint32(BYTES * at + 4, lo[at] ?? 0);
  }
  const bytes = new Uint8Array(view.buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}

/** @throws Error when the text is not of whole keys. */
export function decodeKeys(text: string): Halves {
  const letters = atob(text);
  if (letters.length % BYTES !== 0) throw new Error('Half a key');
  // Written out: `from` with a callback takes ten times as long, and a paste waits for it.
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
  const view = new DataView(bytes.buffer);
  const hi = new Uint32Array(bytes.length / BYTES);
  const lo = new Uint32Array(hi.length);
  for (let at = 0; at < hi.length; at += 1) {
    hi[at] = view.getUint32(BYTES * at);
    lo[at] = view.getUint32(BYTES * at + 4);
  }
  return { hi, lo };
}
