/** Shapes that values of many vendors share. */
import { crc32 } from 'node:zlib';
import { ALNUM, DIGITS, HEX, LOWER, UPPER, URLSAFE } from '../fixtures/secrets/random.ts';
import type { Random } from '../fixtures/secrets/random.ts';

export const UPPER_HEX = `${DIGITS}ABCDEF`;
export const LOWER_ALNUM = LOWER + DIGITS;
export const UPPER_ALNUM = UPPER + DIGITS;
/** RFC 4648. */
export const BASE32 = `${UPPER}234567`;
const BASE62 = DIGITS + UPPER + LOWER;

export function hex(random: Random, length: number): string {
  return random.text(HEX, length);
}

export function alnum(random: Random, length: number): string {
  return random.text(ALNUM, length);
}

export function urlsafe(random: Random, length: number): string {
  return random.text(URLSAFE, length);
}

/** A number of so many digits that does not begin with a zero. */
export function digits(random: Random, length: number): string {
  return random.text('123456789', 1) + random.text(DIGITS, length - 1);
}

/** RFC 9562, version 4. */
export function uuid(random: Random): string {
  const variant = random.text('89ab', 1);
  return `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-${variant}${hex(random, 3)}-${hex(random, 12)}`;
}

export function bytes(random: Random, length: number): Buffer {
  return Buffer.from(hex(random, length * 2), 'hex');
}

/** So many random bytes, with padding. */
export function base64(random: Random, length: number): string {
  return bytes(random, length).toString('base64');
}

export function base64url(random: Random, length: number): string {
  return bytes(random, length).toString('base64url');
}

export function encoded(value: string | object): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64');
}

export function encodedUrl(value: string | object): string {
  return encoded(value).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** RFC 7519, signed with HMAC SHA-256. */
export function jwt(random: Random, claims: object): string {
  const header = encodedUrl({ alg: 'HS256', typ: 'JWT' });
  return `${header}.${encodedUrl(claims)}.${base64url(random, 32)}`;
}

/** Random letters and the CRC-32 of them in six base-62 digits, as GitHub and npm make tokens. */
export function checked(random: Random, prefix: string, length: number): string {
  const text = alnum(random, length);
  return prefix + text + base62(crc32(text), 6);
}

function base62(value: number, length: number): string {
  let left = value;
  let text = '';
  for (let at = 0; at < length; at += 1) {
    text = BASE62.charAt(left % 62) + text;
    left = Math.floor(left / 62);
  }
  return text;
}

/** Eight hexadecimal digits. */
export function crc32Hex(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/** A time of the last years, in seconds since 1970. */
export function epoch(random: Random): number {
  return 1_600_000_000 + random.int(160_000_000);
}
