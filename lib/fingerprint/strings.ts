import { KIND, KIND_OF } from './bytes.ts';

const APOSTROPHE = 0x27;
/** `b'…'`, `R"…"`, `f'…'`: what may stand before the quote of a literal. */
const PREFIXES = new Set(Array.from('bBfFlLrRuU', (letter) => letter.charCodeAt(0)));

/** For each kind of quote, up to where there is none of it that closes: what was looked for once. */
export type Unclosed = Map<number, number>;

/** Where the literal that begins at `at` closes, in the same line; -1 when the quote is none. */
export function endOfString(bytes: Uint8Array, at: number, unclosed: Unclosed): number {
  const quote = bytes[at] ?? 0;
  if (at < (unclosed.get(quote) ?? 0)) return -1;
  const kinds = KIND_OF;
  const { newline } = KIND;
  if (quote === APOSTROPHE && isInsideWord(bytes, at)) return -1;
  for (let end = at + 1; end < bytes.length; end += 1) {
    const byte = bytes[end];
    if (byte === quote) return end;
    if (byte === 0x5c /* \\ */ && kinds[bytes[end + 1] ?? 0] !== newline) end += 1;
    else if (byte !== undefined && kinds[byte] === newline) {
      unclosed.set(quote, end);
      return -1;
    }
  }
  unclosed.set(quote, bytes.length);
  return -1;
}

/** The apostrophe of `don't`. */
function isInsideWord(bytes: Uint8Array, at: number): boolean {
  const before = bytes[at - 1] ?? 0;
  if (KIND_OF[before] !== KIND.letter) return false;
  return !PREFIXES.has(before) || KIND_OF[bytes[at - 2] ?? 0] === KIND.letter;
}

/** Whether a literal has no white space inside. */
export function isOneWord(bytes: Uint8Array, from: number, to: number): boolean {
  const kinds = KIND_OF;
  const { space } = KIND;
  for (let at = from; at < to; at += 1) {
    if (kinds[bytes[at] ?? 0] === space) return false;
  }
  return true;
}
