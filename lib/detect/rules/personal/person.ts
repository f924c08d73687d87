import { columnOf, holds } from './columns.ts';
import { personalCreator } from './creator.ts';
import { recordsOf } from './table-records.ts';

/** So many different kinds of field make a contact of labelled lines. */
const LEAST_FIELDS = 3;
const RULES = ['person-name', 'postal-address'];

/** The name and the postal address of a contact, as in `Name: …`, `Phone: …`, `Address: …`. */
export const contacts = personalCreator('personal-contact', RULES, (text, report) => {
  // The fields of most records are those of the one before.
  const rules = new Map<string, string | undefined>();
  const ruleOf = (name: string): string | undefined => {
    if (!rules.has(name)) {
      rules.set(name, /mail|邮箱|メール/i.test(name) ? 'email-address' : columnOf(name)?.rule);
    }
    return rules.get(name);
  };
  for (const record of recordsOf(text)) {
    if (record.size < LEAST_FIELDS) continue;
    const filled = [...record].flatMap(([name, { start, end }]) => {
      const rule = ruleOf(name);
      const value = text.slice(start, end);
      return rule && (value.includes('@') || holds(value, rule)) ? [{ rule, start, end }] : [];
    });
    if (new Set(filled.map(({ rule }) => rule)).size < LEAST_FIELDS) continue;
    for (const { rule, start, end } of filled) if (RULES.includes(rule)) report(rule, start, end);
  }
});
