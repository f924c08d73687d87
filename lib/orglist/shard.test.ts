import { describe, expect, test } from 'vitest';
import { buildFuseFilter } from '../fingerprint/fuse-build.ts';
import { decodeShard, encodeShard } from './shard.ts';

const keys = { hi: Uint32Array.of(1, 2, 3), lo: Uint32Array.of(4, 5, 6) };
const shard = { filter: buildFuseFilter(keys), count: 3, prefixBits: 2, prefix: 1 };

test('what was written is read', () => {
  expect(decodeShard(encodeShard(shard))).toEqual({ ok: true, value: shard });
});

describe('what is refused', () => {
  const change = (at: number, byte: number): Uint8Array => {
    const bytes = encodeShard(shard);
    bytes[at] = byte;
    return bytes;
  };
  test.each<[name: string, bytes: Uint8Array, code: string]>([
    ['nothing', new Uint8Array(0), 'not-a-shard'],
    ['another file', change(0, 0x50 ^ 1), 'not-a-shard'],
    ['another version', change(4, 99), 'other-version'],
    ['a cut file', encodeShard(shard).slice(0, -1), 'damaged'],
    ['a longer file', Uint8Array.of(...encodeShard(shard), 0), 'damaged'],
    ['a segment that is no power of two', change(24, 3), 'damaged'],
    ['a prefix beyond its bits', change(16, 9), 'damaged'],
    ['too many prefix bits', change(12, 17), 'damaged'],
  ])('%s', (_name, bytes, code) => {
    expect(decodeShard(bytes)).toEqual({ ok: false, code });
  });
});
