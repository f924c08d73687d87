import { writeFileSync } from 'node:fs';
import { schemaOfEvents } from './schema-of-events.ts';

/** Writes `docs/events.schema.json`. Run it after a change to the fields of events. */
writeFileSync(new URL('../docs/events.schema.json', import.meta.url), schemaOfEvents());
