/** A range of addresses: the bytes of one of them, 4 or 16, and how many leading bits they share. */
export interface Network {
  readonly bytes: readonly number[];
  readonly bits: number;
}

/** Reads `10.20.0.0/16` or `fd00:1234::/32`; an address alone is a range of one. In words what would be right. */
export function parseNetwork(source: string): Network | string {
  const [address = '', length, ...rest] = source.split('/');
  const bytes = parseAddress(address);
  if (!bytes || rest.length > 0) return 'a range of addresses like 10.20.0.0/16 or fd00:1234::/32';
  const most = bytes.length * 8;
  const fewest = most === 32 ? 8 : 7;
  const bits = length === undefined ? most : Number(length);
  if (!/^\d{1,3}$/.test(length ?? '0') || bits < fewest || bits > most) {
    return `a number of bits from ${fewest} to ${most} behind the slash`;
  }
  // With a lower one, not all ways to write it begin alike. What is in use begins with 2, 3 or f.
  if (most === 128 && (bytes[0] ?? 0) < 0x10) return 'an IPv6 range from 1000:: upwards';
  return { bytes, bits };
}

function contains({ bytes, bits }: Network, address: readonly number[]): boolean {
  if (bytes.length !== address.length) return false;
  return bytes.every((byte, at) => {
    const open = Math.min(8, Math.max(0, 8 * (at + 1) - bits));
    return byte >> open === (address[at] ?? 0) >> open;
  });
}

/** How every address of a range begins. */
export function beginningsOf({ bytes, bits }: Network): string[] {
  if (bytes.length === 4) {
    const whole = bytes.slice(0, bits >> 3).join('.');
    return [bits === 32 ? whole : `${whole}.`];
  }
  const hex = (byte = 0): string => byte.toString(16).padStart(2, '0');
  const [first = 0, second] = bytes;
  if (bits >= 16) return [`${hex(first)}${hex(second)}:`];
  const open = Math.max(0, 8 - bits);
  return Array.from({ length: 1 << open }, (_, low) => hex(((first >> open) << open) | low));
}

/** The end of an address of the range that begins at a place, or undefined. */
export function addressAt(text: string, start: number, network: Network): number | undefined {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  if (/[\p{L}\p{N}_.]$/u.test(before)) return undefined;
  const written = network.bytes.length === 4 ? V4 : V6;
  if (written === V6 && REST_OF_V6.test(before)) return undefined;
  written.lastIndex = start;
  const [found = ''] = written.exec(text) ?? [];
  // A full stop or a colon behind it is of the sentence.
  for (const address of [found, found.replace(/[.:]+$/, '')]) {
    const bytes = parseAddress(address);
    if (bytes && contains(network, bytes)) return start + address.length;
  }
  return undefined;
}

/** The longest that an IPv6 address may be, with an IPv4 one at its end. */
const LONGEST = 45;
/** The place is inside of a longer address, and not behind a word and a colon. */
const REST_OF_V6 = /(?<![0-9A-Za-z_])[0-9a-f:]*:$/i;
const V4 = /\d{1,3}(?:\.\d{1,3}){3}(?![0-9A-Za-z_]|\.\d)/y;
const V6 = /[0-9a-f:.]{2,45}(?![0-9A-Za-z_:])/iy;

function parseAddress(text: string): readonly number[] | undefined {
  return text.includes(':') ? parseV6(text) : parseV4(text);
}

function parseV4(text: string): readonly number[] | undefined {
  const bytes = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) ? text.split('.').map(Number) : [];
  return bytes.length === 4 && bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

function parseV6(text: string): readonly number[] | undefined {
  const [head = '', tail, ...rest] = text.split('::');
  const left = groups(head);
  const right = groups(tail ?? '');
  if (!left || !right || rest.length > 0) return undefined;
  const missing = 16 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  return [...left, ...Array.from({ length: missing }, () => 0), ...right];
}

/** The bytes of groups between colons, the last of which may be an IPv4 address. */
function groups(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':').map((group, at, all) => {
    if (at === all.length - 1 && group.includes('.')) return parseV4(group);
    if (!/^[0-9a-f]{1,4}$/i.test(group)) return undefined;
    const value = parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}
