import { KIND, KIND_OF } from './bytes.ts';
import { isKeyword } from './keywords.ts';

/**
 * A name that a person may change without a second thought: lower-case, not called, no member, and
 * no reserved word. `lane0` is the first lane of its hash, signed.
 */
export function looksLocal(bytes: Uint8Array, start: number, end: number, lane0: number): boolean {
  const letter = bytes[start] ?? 0;
  const isSmall = letter >= 0x61 /* a */ && letter <= 0x7a; /* z */
  if (!isSmall && letter !== 0x5f /* _ */) return false;
  if (start > 0) {
    const before = bytes[start - 1];
    if (before === 0x2e /* . */) return false;
    if (before === 0x3e /* > */ && bytes[start - 2] === 0x2d /* - */) return false;
    if (before === 0x3a /* : */ && bytes[start - 2] === 0x3a /* : */) return false;
  }
  const kinds = KIND_OF;
  const { space } = KIND;
  let next = end;
  while (next < bytes.length && kinds[bytes[next] ?? 0] === space) next += 1;
  if (next < bytes.length && bytes[next] === 0x28 /* ( */) return false;
  return !isKeyword(lane0);
}
