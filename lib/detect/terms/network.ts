import type { Accept } from './types.ts';
import { isEdge } from './units.ts';

/** Addresses with the same first bits, as a string of digits, which are written with the same first letters. */
export interface Range {
  readonly bits: string;
  readonly word: string;
}

/** Reads `10.20.0.0/16` or `fd00:1234::/32`; an address alone is a range of one. In words what would be right. */
export function parseNetwork(source: string): Range | string {
  const [, address = '', length] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(source) ?? [];
  const isV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address);
  // Groups of four digits, of which one may be left out with all that are 0, and IPv4 at the end.
  const isV6 =
    /^(?!.*::.*::)(?:[\da-f]{1,4}:|(?<=^|:):)+(?:[\da-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3}|(?<=::))$/i;
  const most = isV4 ? 32 : 128;
  if (!(isV4 || isV6.test(address)) || bitsOf(address).length !== 128) {
    return 'a range of addresses like 10.20.0.0/16 or fd00:1234::/32';
  }
  const fewest = isV4 ? 8 : 7;
  const count = Number(length ?? most);
  if (count < fewest || count > most) {
    return `a number of bits from ${fewest} to ${most} behind the slash`;
  }
  // With a lower one, not all ways to write it begin alike. What is in use begins with 2, 3 or f.
  if (!isV4 && bitsOf(address).startsWith('0000')) return 'an IPv6 range from 1000:: upwards';
  return rangeOf(source);
}

/** The range of a network that is one. */
export function rangeOf(source: string): Range {
  const [address = '', count = 128] = source.split('/');
  const isV6 = address.includes(':');
  const bits = bitsOf(address).slice(0, Number(count) + (isV6 ? 0 : 96));
  const letters = !isV6 ? address.indexOf('.') + 1 : bits.length < 16 ? 1 : 4;
  return { bits, word: address.slice(0, letters) };
}

// Not inside of a longer address or number. What stands before a colon may be of a longer IPv6 address.
const ADDRESS =
  /(?<![_.])(?:(?=\d+\.)|(?<!(?<!\w)[\da-f:]{0,45}:))[\da-f:]{1,39}(?<=\w|::)(?:(?:\.\d{1,3}){3})?(?!\w|\.\d)/iy;

/** Accepts the addresses of some ranges. */
export function acceptAddress(ranges: readonly Range[]): Accept {
  return (text, start) => {
    ADDRESS.lastIndex = start;
    const [address] = ADDRESS.exec(text) ?? [];
    if (!address || !isEdge(text, start)) return false;
    const bits = bitsOf(address);
    const isWithin = bits.length === 128 && ranges.some((range) => bits.startsWith(range.bits));
    return isWithin && { start, end: start + address.length };
  };
}

/** The bits of an address; IPv4 as RFC 4291 maps it into IPv6. For what is none, most often more or fewer than 128. */
function bitsOf(address: string): string {
  const [left = '', right] = (address.includes(':') ? address : `::ffff:${address}`)
    .split('::')
    .map((part) => (part === '' ? '' : part.split(':').map(bitsOfGroup).join('')));
  return right === undefined ? left : left.padEnd(128 - right.length, '0') + right;
}

function bitsOfGroup(group: string): string {
  const bytes = group.split('.');
  const [radix, width] = bytes[1] ? [10, 8] : [16, 16];
  return bytes.map((byte) => parseInt(byte, radix).toString(2).padStart(width, '0')).join('');
}
