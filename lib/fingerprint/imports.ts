import { wordHash } from './word-hash.ts';

/** No import statement worth its name is longer. */
const LONGEST = 4096;
/** How much of a line is looked at. */
const LINE = 400;

const REQUIRE = /=\s*require\s*\(\s*["'][^"']*["']\s*\)/u;
const Q = 'q'.charCodeAt(0);

/**
 * Lines that bring in other code. They are alike in all projects that use the same libraries, and
 * made most matches between unrelated ones. By the first word of the line.
 */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  import: /^import(?!\s*\(\s*["'`])/u,
  from: /^from\s+[\w.]+\s+import\b/u,
  export: /\bfrom\s*["'][^"']*["'];?\s*$/u,
  using: /^using\s[^(=]*;\s*$/u,
  use: /^use\s+[\w\\:]+(?:::|\\|;|\s*\{)/u,
  package: /^package\s+[\w.]+;?\s*$/u,
  include: /^include\s*\(?\s*["'<]/u,
  include_once: /^include_once\b/u,
  require: /^require\s*\(?\s*["']/u,
  require_once: /^require_once\b/u,
  require_relative: /^require_relative\b/u,
  extern: /^extern\s+crate\b/u,
  const: REQUIRE,
  let: REQUIRE,
  var: REQUIRE,
  local: /=\s*require\s*\(?\s*["'][^"']*["']/u,
};

const BY_HASH = new Map(
  Object.entries(PATTERNS).map(([word, pattern]) => [wordHash(word).lane0, pattern]),
);

/** The last byte of each of these hashes: the first word of every line is looked up here. */
const LAST_BYTES = new Uint8Array(256);
for (const lane0 of BY_HASH.keys()) LAST_BYTES[lane0 & 0xff] = 1;

/**
 * Where the import statement that begins at `start` ends, line break excluded; -1 when none does.
 * `lane0` is the hash of the first word of the line, signed.
 */
export function endOfImport(bytes: Uint8Array, start: number, lane0: number): number {
  if (LAST_BYTES[lane0 & 0xff] === 0) return -1;
  const pattern = BY_HASH.get(lane0 >>> 0);
  if (!pattern) return -1;
  const end = endOfLine(bytes, start);
  // Most lines that begin with `const` and the like hold no `require`, and text is dear to make.
  if (pattern === REQUIRE && !hasByte(bytes, start, end, Q)) return -1;
  const line = latin1(bytes, start, Math.min(end, start + LINE));
  if (!pattern.test(line)) return -1;
  const bracket = unclosed(line);
  if (bracket < 0) return end;
  const close = bytes.subarray(end, start + LONGEST).indexOf(bracket);
  return close < 0 ? end : endOfLine(bytes, end + close);
}

/** The byte that closes the bracket left open at the end of a line, or -1. */
function unclosed(line: string): number {
  const last = /[{(][^{}()]*$/u.exec(line)?.[0];
  if (last === undefined) return -1;
  return (last.startsWith('{') ? '}' : ')').charCodeAt(0);
}

function hasByte(bytes: Uint8Array, from: number, to: number, byte: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === byte) return true;
  }
  return false;
}

export function endOfLine(bytes: Uint8Array, from: number): number {
  // Lines are short: `indexOf` takes longer to begin than this to end.
  let end = from;
  while (end < bytes.length && bytes[end] !== 0x0a) end += 1;
  return end;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
