import { writeFileSync } from 'node:fs';
import { rulesPage, sourcesFile } from './rules/page.ts';

/** Writes `docs/rules.md` and `cli/rule-sources.json`. Run it after a change to the rules, and after `rule-titles.ts`. */
const write = (path: string, text: string): void => {
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
};

write('docs/rules.md', rulesPage());
write('cli/rule-sources.json', sourcesFile());
