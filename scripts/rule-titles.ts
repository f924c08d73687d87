import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { LOCALES, withTitles } from './rules/titles.ts';

/**
 * Writes the titles of the rules' cases into both files of `public/_locales`, and takes out those of rules that are
 * gone. Run it after a change to the rules; a rule without a case gets its title by hand.
 */
const Messages = v.record(v.string(), v.object({ message: v.string() }));

LOCALES.forEach((locale, language) => {
  const path = new URL(`../public/_locales/${locale}/messages.json`, import.meta.url);
  const messages = v.parse(Messages, JSON.parse(readFileSync(path, 'utf8')));
  const titled = withTitles(messages, language);
  writeFileSync(path, `${JSON.stringify(titled, null, 2)}\n`);
});
