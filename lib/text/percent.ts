import { hexByte } from './digits.ts';
import type { Excerpts } from './excerpts.ts';
import { Utf8 } from './utf8.ts';

/** Decodes what is percent-encoded. `+` may be one, so that it stays. */
export function decodePercent(out: Excerpts): void {
  const { text } = out;
  let utf8 = new Utf8(out);
  let end = 0;
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    const byte = hexByte(text, at + 1);
    if (at > end) utf8 = new Utf8(out);
    // Where it spoils a character, it may begin another.
    if (byte < 0 || !(utf8.push(byte, at, at + 3) || utf8.push(byte, at, at + 3))) continue;
    end = at + 3;
    at += 2;
  }
}
