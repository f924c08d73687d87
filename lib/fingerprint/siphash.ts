/**
 * SipHash-2-4 of one 64-bit word under a 128-bit key, in 32-bit lanes, because JavaScript's 64-bit
 * integers are ten times slower. (Aumasson, Bernstein: SipHash, INDOCRYPT 2012.)
 */
export class SipHash {
  readonly #key: Uint32Array;
  /** The halves of the last hash. */
  hi = 0;
  lo = 0;
  readonly #v = new Uint32Array(8);

  /** @param key 16 bytes. */
  constructor(key: Uint8Array) {
    if (key.length !== 16) throw new RangeError('A SipHash key has 16 bytes');
    const view = new DataView(key.buffer, key.byteOffset, 16);
    this.#key = Uint32Array.from([0, 4, 8, 12], (at) => view.getUint32(at, true));
  }

  /** Hashes the eight bytes of `lo` and `hi`, least significant first, into `this.lo` and `this.hi`. */
  hash(hi: number, lo: number): void {
    const [k0 = 0, k1 = 0, k2 = 0, k3 = 0] = this.#key;
    const v = this.#v;
    v[0] = k0 ^ 0x70736575;
    v[1] = k1 ^ 0x736f6d65;
    v[2] = k2 ^ 0x6e646f6d;
    v[3] = k3 ^ 0x646f7261;
    v[4] = k0 ^ 0x6e657261;
    v[5] = k1 ^ 0x6c796765;
    v[6] = k2 ^ 0x79746573;
    v[7] = k3 ^ 0x74656462;
    compress(v, lo, hi);
    // The last block holds the length, 8, in its highest byte.
    compress(v, 0, 0x08000000);
    v[4] ^= 0xff;
    for (let round = 0; round < 4; round += 1) sipRound(v);
    this.lo = (v[0] ^ v[2] ^ v[4] ^ v[6]) >>> 0;
    this.hi = (v[1] ^ v[3] ^ v[5] ^ v[7]) >>> 0;
  }

  /** The last hash in 16 hex digits. */
  get digits(): string {
    return hex(this.hi) + hex(this.lo);
  }
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0');
}

function compress(v: Uint32Array, lo: number, hi: number): void {
  v[6] = (v[6] ?? 0) ^ lo;
  v[7] = (v[7] ?? 0) ^ hi;
  sipRound(v);
  sipRound(v);
  v[0] = (v[0] ?? 0) ^ lo;
  v[1] = (v[1] ?? 0) ^ hi;
}

/** Lanes: v0 = (v[0], v[1]) with the low half first, and so on. */
// eslint-disable-next-line max-lines-per-function -- one round, written out
function sipRound(v: Uint32Array): void {
  let l0 = v[0] ?? 0;
  let h0 = v[1] ?? 0;
  let l1 = v[2] ?? 0;
  let h1 = v[3] ?? 0;
  let l2 = v[4] ?? 0;
  let h2 = v[5] ?? 0;
  let l3 = v[6] ?? 0;
  let h3 = v[7] ?? 0;
  let t = 0;
  // v0 += v1; v1 <<<= 13; v1 ^= v0; v0 <<<= 32
  t = l0 + l1;
  h0 = (h0 + h1 + (t > 0xffffffff ? 1 : 0)) >>> 0;
  l0 = t >>> 0;
  t = (l1 << 13) | (h1 >>> 19);
  h1 = (h1 << 13) | (l1 >>> 19);
  l1 = (t ^ l0) >>> 0;
  h1 = (h1 ^ h0) >>> 0;
  t = l0;
  l0 = h0;
  h0 = t;
  // v2 += v3; v3 <<<= 16; v3 ^= v2
  t = l2 + l3;
  h2 = (h2 + h3 + (t > 0xffffffff ? 1 : 0)) >>> 0;
  l2 = t >>> 0;
  t = (l3 << 16) | (h3 >>> 16);
  h3 = (h3 << 16) | (l3 >>> 16);
  l3 = (t ^ l2) >>> 0;
  h3 = (h3 ^ h2) >>> 0;
  // v0 += v3; v3 <<<= 21; v3 ^= v0
  t = l0 + l3;
  h0 = (h0 + h3 + (t > 0xffffffff ? 1 : 0)) >>> 0;
  l0 = t >>> 0;
  t = (l3 << 21) | (h3 >>> 11);
  h3 = (h3 << 21) | (l3 >>> 11);
  l3 = (t ^ l0) >>> 0;
  h3 = (h3 ^ h0) >>> 0;
  // v2 += v1; v1 <<<= 17; v1 ^= v2; v2 <<<= 32
  t = l2 + l1;
  h2 = (h2 + h1 + (t > 0xffffffff ? 1 : 0)) >>> 0;
  l2 = t >>> 0;
  t = (l1 << 17) | (h1 >>> 15);
  h1 = (h1 << 17) | (l1 >>> 15);
  l1 = (t ^ l2) >>> 0;
  h1 = (h1 ^ h2) >>> 0;
  t = l2;
  l2 = h2;
  h2 = t;
  v[0] = l0;
  v[1] = h0;
  v[2] = l1;
  v[3] = h1;
  v[4] = l2;
  v[5] = h2;
  v[6] = l3;
  v[7] = h3;
}
