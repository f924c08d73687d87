import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findPackages, stampPackages } from './installed.mjs';

const WANTED = { '': {}, 'node_modules/a': { version: '1.0.0' } };
const OTHER_PLATFORM = { 'node_modules/b': { version: '1.0.0', optional: true } };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pasteward-installed-'));
  mkdirSync(join(folder, 'node_modules'));
  write('package-lock.json', { ...WANTED, ...OTHER_PLATFORM });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, packages: object): void {
  writeFileSync(join(folder, path), JSON.stringify({ packages }));
}

it('finds packages that were installed from this lockfile', () => {
  stampPackages(folder);
  expect(findPackages(folder)).toBe(true);
});

it('finds none in an empty node_modules, or in one that npm did not finish', () => {
  expect(findPackages(folder)).toBeUndefined();
});

it('finds none once the lockfile changed', () => {
  stampPackages(folder);
  write('package-lock.json', { 'node_modules/a': { version: '2.0.0' } });
  expect(findPackages(folder)).toBeUndefined();
});

it('takes what npm itself installed', () => {
  write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
  expect(findPackages(folder)).toBe(true);
});

it('does not take other versions that npm installed, nor a part of them', () => {
  write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.1' } });
  expect(findPackages(folder)).toBeUndefined();
  write('node_modules/.package-lock.json', {});
  expect(findPackages(folder)).toBeUndefined();
});

it('does not take packages of another platform', () => {
  write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
  writeFileSync(join(folder, 'node_modules/.installed-from'), 'plan9-mips 00');
  expect(findPackages(folder)).toBeUndefined();
});
