import { CLASS_OF, SPACE } from './bytes.ts';
import { isKeyword } from './keywords.ts';

const DOT = 0x2e;
const PAREN = 0x28;
const GREATER = 0x3e;
const COLON = 0x3a;
const MINUS = 0x2d;
const UNDERSCORE = 0x5f;
const LOWER_A = 0x61;
const LOWER_Z = 0x7a;

/**
 * A name that a person may change without a second thought: lower-case, not called, no member, and
 * no reserved word. `lane0` is the first lane of its hash.
 */
export function looksLocal(bytes: Uint8Array, start: number, end: number, lane0: number): boolean {
  const byte = bytes[start] ?? 0;
  if ((byte < LOWER_A || byte > LOWER_Z) && byte !== UNDERSCORE) return false;
  if (start > 0) {
    const before = bytes[start - 1] ?? 0;
    if (before === DOT) return false;
    if (before === GREATER && bytes[start - 2] === MINUS) return false;
    if (before === COLON && bytes[start - 2] === COLON) return false;
  }
  let next = end;
  while (next < bytes.length && CLASS_OF[bytes[next] ?? 0] === SPACE) next += 1;
  if (next < bytes.length && bytes[next] === PAREN) return false;
  return !isKeyword(lane0);
}
