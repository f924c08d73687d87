import { BASE64 } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import { alnum } from '../shapes.ts';

/**
 * A key of 84 letters with a mark of its kind, the year and the month in it, and the service at the end
 * (https://github.com/microsoft/security-utilities).
 */
export function azureKey(random: Random, service: string): string {
  const issued = random.text('BC', 1) + random.text('ABCDEFGHIJKL', 1);
  const region = `AC${alnum(random, 10)}AAAB`;
  return `${alnum(random, 52)}JQQJ99${issued}${region}${service}${alnum(random, 4)}`;
}

/** A key of so many bytes in base64 with the four letters of its service ahead of the checksum. */
export function markedKey(random: Random, mark: string, size: 32 | 64): string {
  const [before, after, end] =
    size === 64 ? ([76, 5, 'AQgw'] as const) : ([33, 5, 'AEIMQUYcgkosw048'] as const);
  return `${random.text(BASE64, before)}${mark}${random.text(BASE64, after)}${random.text(end, 1)}${size === 64 ? '==' : '='}`;
}
