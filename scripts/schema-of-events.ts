import { toJsonSchema } from '@valibot/to-json-schema';
import { AUDIT_EVENT } from '../lib/audit/event.ts';

/** The schema of audit events for receivers, `docs/events.schema.json`. */
export function schemaOfEvents(): string {
  const schema = { title: 'Pasteward audit event', ...toJsonSchema(AUDIT_EVENT) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
