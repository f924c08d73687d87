import { execFileSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const MAX_LINES = 140;

const Names = v.record(v.string(), v.string());
const Package = v.object({
  license: v.string(),
  dependencies: v.optional(Names, {}),
  devDependencies: v.optional(Names, {}),
  optionalDependencies: v.optional(Names, {}),
  overrides: v.optional(Names, {}),
});
const Lockfile = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string()),
      integrity: v.optional(v.string()),
      resolved: v.optional(v.string()),
      hasInstallScript: v.optional(v.boolean(), false),
      optionalDependencies: v.optional(Names, {}),
    }),
  ),
});
const Messages = v.record(
  v.string(),
  v.object({
    message: v.pipe(v.string(), v.nonEmpty()),
    placeholders: v.optional(v.record(v.string(), v.object({ content: v.string() })), {}),
  }),
);

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function json(path: string): unknown {
  return JSON.parse(read(path));
}

/** Of a package that is here under a name of ours. */
const ALIAS = /^npm:[^@]+@/u;

describe.each(['.', 'scripts/node'])('packages of %s', (folder) => {
  const own = v.parse(Package, json(`${folder}/package.json`));
  const { packages } = v.parse(Lockfile, json(`${folder}/package-lock.json`));
  const wanted = Object.entries({
    ...own.dependencies,
    ...own.devDependencies,
    ...own.optionalDependencies,
  }).map(([name, version]) => [name, version.replace(ALIAS, '')] as const);
  const installed = Object.entries(packages).filter(([path]) => path !== '');

  it('have exact versions: no ^, no ~, no tag', () => {
    const all = [...wanted, ...Object.entries(own.overrides)];
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('are in the lockfile with these versions; if not, run npm install', () => {
    const locked = wanted.map(([name]) => [name, packages[`node_modules/${name}`]?.version]);
    expect(locked).toEqual(wanted);
  });

  it('have a checksum, and no address of a registry', () => {
    expect(installed.filter(([, { integrity }]) => !integrity)).toEqual([]);
    expect(installed.filter(([, { resolved }]) => resolved)).toEqual([]);
  });

  // npm ci refuses such a lockfile. Pin a version in "overrides" whose parts all exist.
  it('have all their optional parts in the lockfile, for every platform', () => {
    const names = new Set(installed.map(([path]) => path.split('node_modules/').at(-1)));
    const missing = installed.flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.has(name))
        .map((name) => `${path} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  // Install scripts are off in .npmrc and in scripts/setup. A package that has one must be looked
  // at before it is added here: does it work without?
  it('need no install script', () => {
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });
});

describe('the repository', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && statSync(join(ROOT, path), { throwIfNoEntry: false }));

  it('switches install scripts off', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });

  it('is under the Apache License 2.0', () => {
    expect(v.parse(Package, json('package.json')).license).toBe('Apache-2.0');
    expect(read('LICENSE')).toMatch(/^\s*Apache License\s+Version 2\.0, January 2004/);
  });

  it('names no folder of the machine it was written on', () => {
    const machinePath = /(?<![\w.-])\/((work|root)\b|(home|Users)\/)/;
    const texts = tracked.filter((path) => !path.endsWith('package-lock.json'));
    expect(texts.filter((path) => machinePath.test(read(path)))).toEqual([]);
  });

  it('has its tests where npm test runs them', () => {
    const places = [
      ...['lib/**/*.test.{ts,tsx}', 'cli/**/*.test.ts', 'scripts/**/*.test.ts'],
      ...['contract', 'e2e', 'hostile'].map((name) => `test/${name}/**/*.test.ts`),
    ];
    const tests = tracked.filter((path) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(path));
    const lost = tests.filter((path) => !places.some((place) => matchesGlob(path, place)));
    expect(lost).toEqual([]);
  });

  it(`has no file in lib, cli or scripts above ${MAX_LINES} lines; split one that is`, () => {
    const files = globSync(['lib/**/*.{ts,tsx}', 'cli/**/*.ts', 'scripts/**/*.{ts,mjs}'], {
      cwd: ROOT,
      exclude: ['**/*.test.*', '**/node_modules/**'],
    });
    const lengths = files.map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
  });
});

describe('the languages', () => {
  const folder = 'public/_locales';
  const locales = readdirSync(join(ROOT, folder)).sort();
  const english = v.parse(Messages, json(`${folder}/en/messages.json`));

  it('are English and Chinese', () => {
    expect(locales).toEqual(['en', 'zh_CN']);
  });

  it.each(locales)('%s has every key, with the same placeholders', (locale) => {
    const messages = v.parse(Messages, json(`${folder}/${locale}/messages.json`));
    const slots = (all: typeof messages) =>
      Object.fromEntries(Object.entries(all).map(([key, entry]) => [key, slotsOf(entry)]));
    expect(slots(messages)).toEqual(slots(english));
  });
});

/** What is filled in: `$1`, `$name$`, and where each named one comes from. */
function slotsOf({ message, placeholders }: v.InferOutput<typeof Messages>[string]): string[] {
  const named = Object.entries(placeholders).map(([name, { content }]) => `${name}=${content}`);
  const used = message.match(/\$(\d|[A-Za-z_]\w*\$)/g) ?? [];
  return [...new Set([...named, ...used].map((slot) => slot.toLowerCase()))].sort();
}
