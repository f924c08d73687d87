import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../lib/detect/rules/index.ts';
import { blockedStrings } from '../../lib/ui/blocked/strings.ts';
import { optionsStrings } from '../../lib/ui/options/strings.ts';
import { popupStrings } from '../../lib/ui/popup/strings.ts';
import { warningStrings } from '../../lib/ui/strings.ts';

/** A key that is missing shows as its own name to the employee; one too many goes out of date. */
const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const inFiles = Object.keys(
  v.parse(v.record(v.string(), v.unknown()), JSON.parse(read('public/_locales/en/messages.json'))),
);

/** Every key that is asked for when the guard and the pages start. */
function keysAskedFor(): Set<string> {
  const keys = new Set<string>();
  const note = (key: string): string => {
    keys.add(key);
    return key;
  };
  warningStrings(RULES, note, (task) => {
    task();
  });
  popupStrings(RULES, note);
  optionsStrings(RULES, note);
  blockedStrings(note);
  return keys;
}

/** Keys as they stand in the code: `strings('a')`, and `strings(`a_${b}`)` as a pattern. */
function keysShown(): { readonly exact: string[]; readonly patterns: RegExp[] } {
  const code = globSync('lib/ui/**/*.{ts,tsx}', { cwd: ROOT, exclude: ['**/*.test.*'] })
    .map(read)
    .join('\n');
  const exact = [...code.matchAll(/strings\(\s*'(\w+)'/g)].map(([, key = '']) => key);
  const either = [...code.matchAll(/strings\(\s*\w+ \? '(\w+)' : '(\w+)'/g)].flatMap(
    ([, one = '', other = '']) => [one, other],
  );
  const mixed = [...code.matchAll(/strings\(\s*\w+ \? `([^`]+)` : '(\w+)'/g)];
  const templates = [
    ...[...code.matchAll(/strings\(\s*`([^`]+)`/g)].map(([, key = '']) => key),
    ...mixed.map(([, key = '']) => key),
    'rule_${id}_title',
  ];
  return {
    exact: [...exact, ...either, ...mixed.map(([, , key = '']) => key)],
    patterns: templates.map((key) => new RegExp(`^${key.replace(/\$\{[^}]+\}/g, '\\w+')}$`)),
  };
}

describe('the strings', () => {
  const asked = keysAskedFor();
  const { exact, patterns } = keysShown();
  const inManifest = [...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(
    ([, key = '']) => key,
  );

  it('exist when they are asked for', () => {
    const missing = [...asked, ...inManifest].filter((key) => !inFiles.includes(key));
    expect(missing, 'Add these to public/_locales/*/messages.json').toEqual([]);
  });

  it('are all asked for', () => {
    const idle = inFiles.filter((key) => !asked.has(key) && !inManifest.includes(key));
    expect(idle, 'Take these out of public/_locales/*/messages.json').toEqual([]);
  });

  it('are asked for before they are shown', () => {
    expect(exact.length).toBeGreaterThan(10);
    const late = exact.filter((key) => !asked.has(key));
    const void_ = patterns.filter((pattern) => ![...asked].some((key) => pattern.test(key)));
    expect([...late, ...void_], 'Add these to the keys in strings.ts').toEqual([]);
  });

  it('are all shown somewhere', () => {
    const shown = (key: string) => exact.includes(key) || patterns.some((it) => it.test(key));
    const unseen = [...asked].filter((key) => !shown(key));
    expect(unseen, 'Take these out of strings.ts and of the locale files').toEqual([]);
  });
});
