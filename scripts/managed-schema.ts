import { writeFileSync } from 'node:fs';
import { managedSchema } from '../lib/policy/managed-schema.ts';

/** Writes `public/managed_schema.json`. Run it after a change to the policy's keys. */
const target = new URL('../public/managed_schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(managedSchema(), null, 2)}\n`);
