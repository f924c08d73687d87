import { RULES } from '../../lib/detect/rules/index.ts';
import { DESCRIBED } from './cases.ts';

export const LOCALES = ['en', 'zh_CN'] as const;

export type Messages = Readonly<Record<string, { readonly message: string }>>;

const IS_TITLE = /^rule_.*_title$/;

export function titleKey(rule: string): string {
  return `rule_${rule.replaceAll('-', '_')}_title`;
}

/**
 * The strings of a language with the title of every rule, in the order of their keys and behind all others. A rule
 * that has a case is called as its case says; of the rest the title that is there stays.
 *
 * @param language its place in `LOCALES`.
 */
export function withTitles(messages: Messages, language: number): Messages {
  const said = new Map(
    DESCRIBED.map(({ rule, title }) => [titleKey(rule), title[language] ?? title[0]]),
  );
  const keys = RULES.map(({ id }) => titleKey(id)).sort();
  const titles = keys.flatMap((key) => {
    const message = said.get(key) ?? messages[key]?.message;
    return message === undefined ? [] : [[key, { message }] as const];
  });
  const others = Object.entries(messages).filter(([key]) => !IS_TITLE.test(key));
  return Object.fromEntries([...others, ...titles]);
}
