import { TOPICS } from '../detect/rules/topics.ts';
import type { Topic } from '../detect/rules/topics.ts';

/** Looks a string up in the locale files. */
export type Strings = (key: string, ...substitutions: readonly string[]) => string;

/** Asks the browser for a string. */
export type Message = (key: string, substitutions: readonly string[]) => string;

/** What `message` is asked for in place of a substitution, to be filled in later. */
const SLOTS = ['\u0001', '\u0002'] as const;

/**
 * Reads these strings now: a script whose extension was updated cannot ask any more, and must still
 * explain itself. A key that is missing shows as the key, which a contract test forbids.
 */
export function loadStrings(keys: readonly string[], message: Message): Strings {
  const texts = new Map(keys.map((key) => [key, message(key, SLOTS)]));
  return (key, ...substitutions) =>
    SLOTS.reduce(
      (text, slot, index) => text.replaceAll(slot, substitutions[index] ?? ''),
      texts.get(key) ?? key,
    );
}

/** Why what was found must not leave and what to do instead, for every topic and for what was not read. */
export const REASON_KEYS: readonly string[] = [
  'unscanned_reason',
  'unscanned_advice',
  ...TOPICS.map(keyOfTopic).flatMap((topic) => [`reason_${topic}`, `advice_${topic}`]),
];

/** Keys of the warning; the titles of the rules come later. */
const WARNING_KEYS: readonly string[] = [
  'ext_name',
  'language',
  'notice_masked',
  'notice_undo',
  'notice_kept',
  'notice_kept_why',
  'notice_close',
  'notice_keys',
  'notice_reload_title',
  'notice_reload',
  'blocked_paste_title',
  'blocked_submit_title',
  'blocked_undo_title',
  'ask_paste_title',
  'ask_submit_title',
  'ask_undo_title',
  'blocked_policy',
  'blocked_changed',
  'blocked_unmaskable',
  'blocked_unscanned',
  'ask_why',
  'use_instead',
  'button_close',
  'button_cancel_paste',
  'button_cancel_submit',
  'button_masked_paste',
  'button_masked_submit',
  'button_original_paste',
  'button_original_submit',
  'button_original_undo',
  'button_masked_undo',
  'button_mistaken_paste',
  'button_mistaken_submit',
  'button_mistaken_undo',
  'justify_label',
  'justify_hint',
  'justify_short',
  'justify_sensitive',
  'code_item',
  'document_item',
  'unscanned_text',
  'list_and',
  ...REASON_KEYS,
];

/** As it stands in the keys of `reason_…` and `advice_…`. */
export function keyOfTopic(topic: Topic): string {
  return topic.replaceAll('-', '_');
}

export function ruleTitleKey(rule: string): string {
  return `rule_${rule.replaceAll('-', '_')}_title`;
}

/** What a rule finds is called; for want of a title its id, made readable. */
export function titleOf(strings: Strings, rule: string): string {
  const key = ruleTitleKey(rule);
  const title = strings(key);
  return title === key ? rule.charAt(0).toUpperCase() + rule.slice(1).replaceAll('-', ' ') : title;
}

/**
 * The strings of the warning, with the titles of these rules. To read 640 titles takes 1 to 2.5 ms, in every frame of
 * a chat, so that is left for when the page is idle, or for the first warning.
 */
export function warningStrings(
  rules: readonly { readonly id: string }[],
  message: Message,
  whenIdle: (task: () => void) => void = requestIdleCallback,
): Strings {
  const words = loadStrings(WARNING_KEYS, message);
  let titles: Strings | undefined;
  const loadTitles = (): Strings | undefined => {
    try {
      titles ??= loadStrings(
        rules.map(({ id }) => ruleTitleKey(id)),
        message,
      );
    } catch {
      // The extension was updated before the page was ever idle.
    }
    return titles;
  };
  whenIdle(loadTitles);
  return (key, ...substitutions) =>
    key.startsWith('rule_') ? (loadTitles()?.(key) ?? key) : words(key, ...substitutions);
}
