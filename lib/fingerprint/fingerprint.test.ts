import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFuseFilter } from './fuse-build.ts';
import { mayContain } from './fuse-filter.ts';
import { CHANNELS, Grams } from './grams.ts';
import { lex } from './lexer.ts';
import { SipHash } from './siphash.ts';
import { winnow } from './winnow.ts';
import { WordBuffer } from './word-list.ts';

const encoder = new TextEncoder();
function wordsOf(t: string) {
  const w = new WordBuffer();
  lex(encoder.encode(t), w);
  return w;
}

test('siphash vector', () => {
  const key = Uint8Array.from({ length: 16 }, (_, i) => i);
  const s = new SipHash(key);
  // input 00..07
  s.hash(0x07060504, 0x03020100);
  // vectors_sip64[8] = 62 24 93 9a 79 f5 f5 93 as bytes little-endian: 0x93f5f5799a932462
  expect(s.hi.toString(16) + s.lo.toString(16)).toBe('93f5f5799a932462');
});
test('filter', () => {
  const n = 1_000_000;
  const hi = new Uint32Array(n),
    lo = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    hi[i] = Math.random() * 2 ** 32;
    lo[i] = Math.random() * 2 ** 32;
  }
  const t0 = performance.now();
  const f = buildFuseFilter({ hi, lo });
  const t1 = performance.now();
  let miss = 0;
  for (let i = 0; i < n; i++) if (!mayContain(f, hi[i]!, lo[i]!)) miss++;
  const t2 = performance.now();
  let fp = 0;
  for (let i = 0; i < n; i++)
    if (mayContain(f, (hi[i]! ^ 0x5a5a5a5a) >>> 0, (lo[i]! ^ 0x12345678) >>> 0)) fp++;
  console.log(
    'build ns/key',
    ((t1 - t0) * 1e6) / n,
    'lookup',
    ((t2 - t1) * 1e6) / n,
    'bits',
    (f.cells.length * 8) / n,
    'fp*256',
    (fp / n) * 256,
    'miss',
    miss,
  );
  expect(miss).toBe(0);
});
test('lexer', () => {
  const w = wordsOf(
    `import x from 'y';\n// hi there\nfoo(bar, 'baz', "two words"); // x\n/* a\n b */ let zed = 0x1F;\n`,
  );
  console.log(w.length, [...w.lines.slice(0, w.length)]);
});
test('winnow', () => {
  const text = Array.from({ length: 5000 }, () => 'word' + Math.floor(Math.random() * 800)).join(
    ' ',
  );
  const w = wordsOf(text);
  for (const c of CHANNELS) {
    const g = new Grams(c);
    g.roll(w);
    let n = 0;
    winnow(g, c.w, () => n++);
    console.log(c.name, n / g.length, 2 / (c.w + 1));
  }
});
