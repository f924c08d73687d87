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
/**
 * What bundlers and compilers to JavaScript begin with: webpack, Rollup, esbuild, Babel, TypeScript. They bring
 * helpers of their own, alike in all projects; the source is elsewhere. In a pack of public code they are welcome.
 */
const BUILT_MARK =
  /\bexports, ?["']__esModule["']|\bwebpack(?:Bootstrap|UniversalModuleDefinition)\b|\btypeof module !== ["']undefined["'] \? factory\(|\(this && this\.__\w|\b__defProp = Object\.defineProperty/u;
const TOP_BYTES = 2_000;
/** The bit that makes a capital a small letter, and leaves a space one. */
const SMALL = 0x20;
/** What the marks have in them: the expressions are dear, and few files have any of it. */
const PARTS = [
  ...['generated', 'do not e', 'do not m'],
  ...['__esmodule', 'webpack', 'typeof module', 'this.__', '__defprop'],
];
/** By their first letter. */
const PARTS_BY_BYTE = Array.from({ length: 256 }, (_, byte) =>
  PARTS.filter((part) => (part.charCodeAt(0) | SMALL) === byte),
);

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
export function leftOutByContent(bytes: Uint8Array, wants: Wants): LeftOut | undefined {
  if (bytes.length > LARGEST_FILE) return 'large';
  const nul = bytes.subarray(0, BINARY_BYTES).indexOf(0);
  if (nul >= 0) return 'binary';
  // A page that a wiki wrote is a document all the same, and its lines are as long as they are.
  if (wants === 'document') return undefined;
  if (isGenerated(bytes.subarray(0, TOP_BYTES), wants)) return 'generated';
  return hasLongLines(bytes) ? 'minified' : undefined;
}

function isGenerated(top: Uint8Array, wants: Wants): boolean {
  for (let at = 0; at < top.length; at += 1) {
    const parts = PARTS_BY_BYTE[(top[at] ?? 0) | SMALL] ?? [];
    if (parts.length === 0 || !parts.some((part) => isAt(top, at, part))) continue;
    const text = String.fromCharCode(...top);
    return GENERATED_MARK.test(text) || (wants === 'code' && BUILT_MARK.test(text));
  }
  return false;
}

function isAt(bytes: Uint8Array, at: number, part: string): boolean {
  for (let offset = 1; offset < part.length; offset += 1) {
    if (((bytes[at + offset] ?? 0) | SMALL) !== (part.charCodeAt(offset) | SMALL)) return false;
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
