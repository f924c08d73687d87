import type { Match } from '../../gate.ts';
import { creatorOf } from '../creator.ts';
import { readColumns } from './columns.ts';
import { CONTACT_RULE } from './gates.ts';
import { recordColumns } from './table-records.ts';

/** So many different kinds of field make a contact of labelled lines. */
const LEAST_FIELDS = 3;
export const CONTACT_FIELDS = ['person-name', 'postal-address'];

/** The name and the postal address of a contact, as in `Name: …`, `Phone: …`, `Address: …`. */
export const contacts = creatorOf(CONTACT_RULE, CONTACT_FIELDS, (text) => {
  const found: Match[] = [];
  readColumns(
    text,
    recordColumns(text),
    ({ start, end }) => (text.slice(start, end).includes('@') ? 'email-address' : undefined),
    1,
    (kinds) => new Set(kinds.map(({ rule }) => rule)).size >= LEAST_FIELDS,
    (messageId, cell) => {
      if (CONTACT_FIELDS.includes(messageId)) found.push({ messageId, ...cell });
    },
  );
  return found;
});
