import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './policy/page.ts';
import { policySchema } from './policy/schema.ts';

/** Writes `docs/policy.schema.json` and the tables of `docs/policy.md`. Run it after a change to the policy's keys. */
const PAGE = new URL('../docs/policy.md', import.meta.url);
writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8')));
writeFileSync(new URL('../docs/policy.schema.json', import.meta.url), policySchema());
