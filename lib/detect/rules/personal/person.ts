import { columnOf, holds } from './columns.ts';
import { personalCreator } from './creator.ts';
import { CONTACT_RULE } from './gates.ts';
import { recordTables } from './table-records.ts';

/** So many different kinds of field make a contact of labelled lines. */
const LEAST_FIELDS = 3;
const RULES = ['person-name', 'postal-address'];

/** The name and the postal address of a contact, as in `Name: …`, `Phone: …`, `Address: …`. */
export const contacts = personalCreator(CONTACT_RULE, RULES, (text) =>
  recordTables(text).flatMap(({ width, cells, names = [] }) => {
    if (width < LEAST_FIELDS) return [];
    const rules = names.map((name) => columnOf(name)?.[0] ?? '');
    const filled = cells.map((cell, at) => {
      const value = text.slice(cell.start, cell.end);
      const rule = rules[at % width] ?? '';
      const isFilled = value.includes('@') || (rule && holds(value, rule));
      return { messageId: isFilled ? rule || '@' : '', ...cell };
    });
    return filled.filter(({ messageId }, at) => {
      if (!RULES.includes(messageId)) return false;
      const row = at - (at % width);
      const seen = new Set(filled.slice(row, row + width).map((it) => it.messageId));
      seen.delete('');
      return seen.size >= LEAST_FIELDS;
    });
  }),
);
