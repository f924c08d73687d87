import { BASE64 } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import { base64url, bytes, encodedUrl, hex } from '../shapes.ts';

/**
 * base64 of a known beginning and of random bytes, `count` bytes in all. The beginning need not end where a group of
 * four letters does; the last letter carries no bits that padding would lose.
 */
export function base64From(random: Random, beginning: string, count: number): string {
  const padding = (3 - (count % 3)) % 3;
  const letters = Math.ceil(count / 3) * 4 - padding;
  const last = [BASE64, 'AEIMQUYcgkosw048', 'AQgw'][padding] ?? BASE64;
  const middle = random.text(BASE64, letters - beginning.length - 1);
  return beginning + middle + random.text(last, 1) + '='.repeat(padding);
}

/** Lines of so many letters, as the format has them. */
export function lines(text: string, width: number): string {
  return (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n');
}

export function pem(label: string, body: string, headers = ''): string {
  return `-----BEGIN ${label}-----\n${headers}${lines(body, 64)}\n-----END ${label}-----`;
}

/** Hexadecimal digits of DER, as base64. */
function der(...parts: readonly string[]): string {
  return Buffer.from(parts.join(''), 'hex').toString('base64');
}

// A modulus has its highest bit set, hence the "00c".
const RSA_HEAD = '308204a40201000282010100c';
const PKCS8_RSA_HEAD = '308204be020100300d06092a864886f70d0101010500048204a8';
const EC_POINT_HEAD = 'a14403420004';

/** RFC 8017: an RSA key of 2048 bits, right up to its modulus and as long as it should be. */
export function rsaBody(random: Random): string {
  return der(RSA_HEAD, hex(random, 2 * 1192 - RSA_HEAD.length));
}

/** The same in PKCS #8 (RFC 5208). */
export function pkcs8Body(random: Random): string {
  return der(PKCS8_RSA_HEAD, RSA_HEAD, hex(random, 2 * 1192 - RSA_HEAD.length));
}

/** RFC 5915, on the curve P-256. */
export function ecBody(random: Random): string {
  const curve = 'a00a06082a8648ce3d030107';
  return der('30770201010420', hex(random, 64), curve, EC_POINT_HEAD, hex(random, 128));
}

export function pkcs8EcBody(random: Random): string {
  const head = '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420';
  return der(head, hex(random, 64), EC_POINT_HEAD, hex(random, 128));
}

/** RFC 8410. */
export function pkcs8Ed25519Body(random: Random): string {
  return der('302e020100300506032b657004220420', hex(random, 64));
}

/** RFC 7519 with the signature of the algorithm. */
export function signedJwt(
  random: Random,
  algorithm: 'RS256' | 'ES256' | 'EdDSA' | 'HS512',
  claims: object,
): string {
  const size = algorithm === 'RS256' ? 256 : 64;
  const header = { alg: algorithm, typ: 'JWT', kid: hex(random, 16) };
  return `${encodedUrl(header)}.${encodedUrl(claims)}.${base64url(random, size)}`;
}

/** RFC 4253: four bytes of length, then the bytes. */
function sshString(value: string | Buffer): Buffer {
  const content = Buffer.from(value);
  return Buffer.concat([uint32(content.length), content]);
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
}

/** An Ed25519 key as OpenSSH's PROTOCOL.key lays it out, with a pass phrase or without. */
export function opensshBody(random: Random, encrypted: boolean): string {
  const publicKey = bytes(random, 32);
  const both = Buffer.concat([sshString('ssh-ed25519'), sshString(publicKey)]);
  const check = bytes(random, 4);
  const open = Buffer.concat([
    ...[check, check, both, sshString(Buffer.concat([bytes(random, 32), publicKey]))],
    ...[sshString('deploy@build-1'), Buffer.from([1, 2, 3, 4, 5])],
  ]);
  const options = Buffer.concat([sshString(bytes(random, 16)), uint32(24)]);
  return Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    ...(encrypted ? ['aes256-ctr', 'bcrypt'] : ['none', 'none']).map(sshString),
    sshString(encrypted ? options : ''),
    ...[uint32(1), sshString(both), sshString(encrypted ? bytes(random, open.length) : open)],
  ]).toString('base64');
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATORS.forEach((generator, bit) => {
      if ((top >>> bit) & 1) sum ^= generator;
    });
  }
  return sum;
}

/** BIP 173: the prefix, letters of five bits each, and six letters of checksum. */
export function bech32(prefix: string, data: readonly number[]): string {
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
  const expanded = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
  const sum = polymod([...expanded, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checksum = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
  return `${prefix}1${[...data, ...checksum].map((value) => BECH32.charAt(value)).join('')}`;
}

/** An identity of age: 256 bits are 51 letters and one bit of the next, whose other bits are zero. */
export function ageKey(random: Random): string {
  const data = Array.from({ length: 52 }, (_, at) =>
    at === 51 ? random.int(2) * 16 : random.int(32),
  );
  return bech32('age-secret-key-', data).toUpperCase();
}

/** RFC 9580, 6.1: the checksum below an armoured OpenPGP block. */
export function crc24(data: Buffer): string {
  let crc = 0xb704ce;
  for (const byte of data) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit += 1) {
      crc <<= 1;
      if (crc & 0x1000000) crc ^= 0x1864cfb;
    }
  }
  const sum = crc & 0xffffff;
  return `=${Buffer.from([sum >> 16, (sum >> 8) & 255, sum & 255]).toString('base64')}`;
}
