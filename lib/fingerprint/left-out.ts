import type { Kind } from './grams.ts';

/**
 * Why a file is not indexed. Each would bring matches between projects that share nothing else.
 * `other`: it is no document, where documents are read.
 */
export const REASONS = ['vendored', 'generated', 'minified', 'large', 'binary', 'other'] as const;
export type LeftOut = (typeof REASONS)[number];

export const LARGEST_FILE = 1024 * 1024;

/** What is read of a place: its own code, also that of others, or documents. */
export type Wants = 'code' | 'public' | 'document';

/** Folders that hold the code of others. */
const VENDORED = new Set(
  (
    'node_modules bower_components jspm_packages vendor vendors third_party third-party thirdparty ' +
    '3rdparty external externals extern Godeps _vendor Pods Carthage .venv venv site-packages ' +
    '__pypackages__ .yarn .pnpm-store .bundle .gradle .m2 .git'
  ).split(' '),
);

const LOCKFILES = new Set(
  (
    'package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock Cargo.lock go.sum ' +
    'composer.lock poetry.lock uv.lock Pipfile.lock Gemfile.lock Podfile.lock pubspec.lock mix.lock ' +
    'packages.lock.json flake.lock gradle.lockfile'
  ).split(' '),
);

const GENERATED_NAME =
  /(?:\.pb\.(?:go|cc|h|rb)|_pb2(?:_grpc)?\.pyi?|\.pb\.swift|\.g\.(?:dart|cs)|\.designer\.(?:cs|vb)|[._-]generated\.\w+|\.freezed\.dart|\.(?:map|snap|lock|svg|po|pot))$/iu;
const DOCUMENT_NAME = /\.(?:md|markdown|mdx|txt|text|rst|adoc|asciidoc|html?|xhtml)$/iu;
const MINIFIED_NAME = /[.-]min\.\w+$/u;

/** Generators say so near the top. */
const GENERATED_MARK =
  /@generated\b|\bDO NOT (?:EDIT|MODIFY)\b|\bauto-?generated\b|\bgenerated (?:by|from|code|file|automatically)\b/iu;
const TOP_BYTES = 2_000;
/** The bit that makes a capital a small letter, and leaves a space one. */
const SMALL = 0x20;
const SMALL_G = 0x67;
const SMALL_D = 0x64;

/** A file of longer lines, on average, was not written by a person. */
const AVERAGE_LINE = 150;
const BINARY_BYTES = 8_000;

/**
 * By its path alone, with `/` between folders; undefined when its content decides.
 */
export function leftOutByPath(path: string, wants: Wants): LeftOut | undefined {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (wants === 'document') return DOCUMENT_NAME.test(name) ? undefined : 'other';
  if (wants === 'code' && parts.slice(0, -1).some((part) => VENDORED.has(part))) return 'vendored';
  if (LOCKFILES.has(name) || GENERATED_NAME.test(name)) return 'generated';
  return MINIFIED_NAME.test(name) ? 'minified' : undefined;
}

/** By its content; undefined when it is to be indexed. */
export function leftOutByContent(bytes: Uint8Array, kind: Kind): LeftOut | undefined {
  if (bytes.length > LARGEST_FILE) return 'large';
  const nul = bytes.subarray(0, BINARY_BYTES).indexOf(0);
  if (nul >= 0) return 'binary';
  // A page that a wiki wrote is a document all the same, and its lines are as long as they are.
  if (kind === 'document') return undefined;
  if (isGenerated(bytes.subarray(0, TOP_BYTES))) return 'generated';
  return hasLongLines(bytes) ? 'minified' : undefined;
}

/** The expression is dear, and few files have what all that it finds has in it. */
function isGenerated(top: Uint8Array): boolean {
  for (let at = 0; at < top.length; at += 1) {
    const letter = (top[at] ?? 0) | SMALL;
    const isPart =
      letter === SMALL_G
        ? isAt(top, at, 'generated')
        : letter === SMALL_D && (isAt(top, at, 'do not e') || isAt(top, at, 'do not m'));
    if (isPart) return GENERATED_MARK.test(String.fromCharCode(...top));
  }
  return false;
}

function isAt(bytes: Uint8Array, at: number, part: string): boolean {
  for (let offset = 1; offset < part.length; offset += 1) {
    if (((bytes[at + offset] ?? 0) | SMALL) !== part.charCodeAt(offset)) return false;
  }
  return true;
}

/** Stops as soon as there are lines enough. */
function hasLongLines(bytes: Uint8Array): boolean {
  const enough = bytes.length / AVERAGE_LINE;
  let lines = 1;
  for (let at = 0; at < bytes.length && lines < enough; at += 1) {
    if (bytes[at] === 0x0a) lines += 1;
  }
  return lines < enough;
}
