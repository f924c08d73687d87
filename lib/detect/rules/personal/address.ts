import { personalCreator } from './creator.ts';
import type { Report } from './creator.ts';

const LONGEST = 40;
const BEFORE = /[\da-f:-]{0,40}$/i;
const MAC = /[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}(?![\w:]|-\w)/iy;
const IPV6 = /(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\w:])/iy;

/** Global unicast without the block for documentation (RFC 3849), unique local and link-local. */
const HOST = /^(?!2001:0?db8:)(?:[23][\da-f]{3}|f[cd][\da-f]{2}|fe80):/i;

/** No hardware has the bit for a group of receivers; the rest is examples. */
const NO_HARDWARE = /^.[13579bdf]|^(?:00.11.22|aa.bb.cc|(..).\1.\1)/i;

/** MAC and IPv6 addresses, told by three colons or hyphens close to one another. */
export const addresses = personalCreator(
  'personal-address',
  ['ip-address', 'mac-address'],
  (text, report) => {
    for (const separator of ':-') readAround(text, separator, report);
  },
);

function readAround(text: string, separator: string, report: Report): void {
  let first = text.indexOf(separator);
  let second = text.indexOf(separator, first + 1);
  for (let read = 0; second > 0;) {
    const third = text.indexOf(separator, second + 1);
    const close = third > 0 && third - first <= 10;
    if (first >= read && (close || second === first + 1)) read = readOne(text, first, report);
    [first, second] = [second, third];
  }
}

/** Gives the place up to which nothing else need be looked at. */
function readOne(text: string, separator: number, report: Report): number {
  const from = Math.max(0, separator - LONGEST);
  const lead = BEFORE.exec(text.slice(from, separator))?.[0].length ?? 0;
  const start = separator - lead;
  if (/[\w.]/.test(text.charAt(start - 1))) return separator + 1;
  MAC.lastIndex = IPV6.lastIndex = start;
  const mac = MAC.exec(text)?.[0];
  if (mac !== undefined) {
    if (!NO_HARDWARE.test(mac)) report('mac-address', start, start + mac.length);
    return start + mac.length;
  }
  const address = IPV6.exec(text)?.[0] ?? '';
  if (HOST.test(address) && isWhole(address)) {
    report('ip-address', start, start + address.length);
  }
  return Math.max(separator + 1, start + address.length);
}

/** Eight groups, or fewer around one `::`. */
function isWhole(address: string): boolean {
  const groups = address.split(':').length;
  return address.split('::').length === 2 ? groups < 9 : groups === 8 && !address.endsWith(':');
}
