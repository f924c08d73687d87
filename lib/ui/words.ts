import type { Choice, Item, Surface } from '../base/warnings.ts';
import type { Family } from '../detect/types.ts';
import { ruleTitleKey } from './strings.ts';
import type { Strings } from './strings.ts';

/** Puts what was found into words. */
export interface Words {
  readonly strings: Strings;
  readonly siteName: string;
  /** Selectors of what a notice must not cover: the site's send control. */
  readonly avoid: readonly string[];
  familyOf(rule: string): Family | undefined;
  /** What the organisation calls a group of its list. */
  groupTitle(group: string): string;
}

/** "GitHub token, AWS access key (2)", and that there is text that was not read. */
export function namesOf(words: Words, items: readonly Item[], unscanned = false): string {
  const { strings } = words;
  const names = items.map(({ rule, count, listed }) => {
    if (listed) {
      return strings(`${listed.kind}_item`, words.groupTitle(listed.group), listed.lines);
    }
    const title = strings(ruleTitleKey(rule));
    return count > 1 ? `${title} (${String(count)})` : title;
  });
  if (unscanned || items.length === 0) names.push(strings('unscanned_text'));
  return names.join(strings('list_and'));
}

/** Why it matters, for the first kind found: one reason is read, five are not. */
export function reasonFor(words: Words, items: readonly Item[]): string {
  const family = firstFamily(words, items);
  return words.strings(family ? `family_${family}_reason` : 'unscanned_reason');
}

/** What to do instead. */
export function adviceFor(words: Words, items: readonly Item[]): string {
  const family = firstFamily(words, items);
  return words.strings(family ? `family_${family}_advice` : 'unscanned_advice');
}

/** The answers to a question, the safe one last. */
export function buttonsFor(
  { strings }: Words,
  ask: { readonly surface: Surface; readonly original: boolean; readonly unscanned: boolean },
): { readonly label: string; readonly choice: Choice; readonly safe: boolean }[] {
  const choices: Choice[] = ['cancel'];
  if (ask.original) choices.unshift('original');
  if (!ask.unscanned) choices.push('masked');
  const safe = choices.at(-1);
  return choices.map((choice) => ({
    label: strings(`button_${choice}_${ask.surface}`),
    choice,
    safe: choice === safe,
  }));
}

function firstFamily(words: Words, items: readonly Item[]): Family | undefined {
  const [first] = items;
  return first && (first.listed?.kind ?? words.familyOf(first.rule));
}
