import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../lib/detect/rules/index.ts';
import { AREAS } from '../../scripts/rules/areas.ts';
import { SOURCES } from '../../scripts/rules/cases.ts';
import { rulesPage, sourcesFile } from '../../scripts/rules/page.ts';
import { LOCALES, withTitles } from '../../scripts/rules/titles.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const ids = RULES.map(({ id }) => id);

const Messages = v.record(v.string(), v.object({ message: v.string() }));
const MAKE = 'Run node scripts/bootstrap.mjs scripts/rule-titles.ts and commit what it writes';
const MAKE_PAGE = 'Run node scripts/bootstrap.mjs scripts/rules-docs.ts and commit what it writes';

describe('what is made from the rules is up to date', () => {
  it.each(LOCALES)('titles in %s', (locale) => {
    const path = `public/_locales/${locale}/messages.json`;
    const made = withTitles(v.parse(Messages, JSON.parse(read(path))), LOCALES.indexOf(locale));
    expect(read(path), MAKE).toBe(`${JSON.stringify(made, null, 2)}\n`);
  });

  it('docs/rules.md', () => {
    expect(read('docs/rules.md'), MAKE_PAGE).toBe(rulesPage());
  });

  it('cli/rule-sources.json', () => {
    expect(read('cli/rule-sources.json'), MAKE_PAGE).toBe(sourcesFile());
  });
});

describe('the list of rules', () => {
  it('has each rule once', () => {
    const listed = AREAS.flatMap(({ rules }) => rules.map(({ id }) => id));
    expect(listed.toSorted()).toEqual(ids.toSorted());
  });

  it('has a page to read on behind each rule but those that go by a label alone', () => {
    const lost = ids.filter((id) => !SOURCES.get(id)?.startsWith('https://'));
    expect(lost, 'Give their cases a source, or name one in scripts/rules/cases.ts').toEqual([
      ...['password', 'credential', 'url-password'],
    ]);
  });

  it('names no source of a rule that is gone', () => {
    expect([...SOURCES.keys()].filter((id) => !ids.includes(id))).toEqual([]);
  });
});
