import { columnOf, holds } from './columns.ts';
import { personalCreator } from './creator.ts';
import { recordsOf } from './table-records.ts';

/** So many different kinds of field make a contact of labelled lines. */
const LEAST_FIELDS = 3;

/** The name and the postal address of a contact, as in `Name: …`, `Phone: …`, `Address: …`. */
export const contacts = personalCreator(
  'personal-contact',
  ['person-name', 'postal-address'],
  (text, report) => {
    for (const record of recordsOf(text)) {
      const fields = Array.from(record, ([name, cell]) => ({
        ...cell,
        rule: columnOf(name)?.rule,
      }));
      const filled = fields.flatMap(({ rule, start, end }) =>
        rule !== undefined && holds(text.slice(start, end), rule) ? [{ rule, start, end }] : [],
      );
      if (new Set(filled.map(({ rule }) => rule)).size < LEAST_FIELDS) continue;
      for (const { rule, start, end } of filled) {
        if (rule === 'person-name' || rule === 'postal-address') report(rule, start, end);
      }
    }
  },
);
