import type { Match } from '../../gate.ts';
import { matchesAt } from '../../sticky.ts';

const UNITS = 17;
/** Six pairs, the first of one device and not of many (IEEE 802), and no example. More of them are a fingerprint. */
const MAC =
  /(?<![\w:.-])(?!00.11|aa.bb|(..).\1.\1)[\da-f][02468ace]([:-])(?:[\da-f]{2}\2){4}[\da-f]{2}(?![:-]?\w)/iy;

/** MAC addresses without a label: no keyword begins one, so each sign is looked at that two others stand behind. */
export function macsIn(text: string): Match[] {
  const found: Match[] = [];
  for (const sign of ':-') {
    const code = sign.charCodeAt(0);
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      if (text.charCodeAt(at + 3) !== code || text.charCodeAt(at + 6) !== code) continue;
      const start = at - 2;
      if (matchesAt(MAC, text, start)) {
        found.push({ messageId: 'mac-address', start, end: start + UNITS });
      }
    }
  }
  return found;
}
