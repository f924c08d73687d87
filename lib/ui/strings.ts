/** Looks a string up in the locale files. Fixed at start: an orphaned script cannot ask any more. */
export type Strings = (key: string, ...substitutions: readonly string[]) => string;

/** What `message` is asked for in place of a substitution, to be filled in later. */
const SLOTS = ['\u0001', '\u0002'] as const;

/**
 * Reads every string now, so that a script whose extension was updated can still explain itself.
 * A key that is missing shows as the key, which a contract test forbids.
 */
export function loadStrings(
  keys: readonly string[],
  message: (key: string, substitutions: readonly string[]) => string,
): Strings {
  const texts = new Map(keys.map((key) => [key, message(key, SLOTS)]));
  return (key, ...substitutions) =>
    SLOTS.reduce(
      (text, slot, index) => text.replaceAll(slot, substitutions[index] ?? ''),
      texts.get(key) ?? key,
    );
}

/** Keys of the warning; those of the rules are added from the rules themselves. */
const WARNING_KEYS: readonly string[] = [
  'ext_name',
  'language',
  'notice_masked',
  'notice_undo',
  'notice_close',
  'notice_keys',
  'notice_reload_title',
  'notice_reload',
  'blocked_paste_title',
  'blocked_submit_title',
  'ask_paste_title',
  'ask_submit_title',
  'blocked_policy',
  'blocked_unmaskable',
  'blocked_unscanned',
  'ask_why',
  'button_close',
  'button_cancel_paste',
  'button_cancel_submit',
  'button_masked_paste',
  'button_masked_submit',
  'button_original_paste',
  'button_original_submit',
  'code_item',
  'document_item',
  'unscanned_text',
  'unscanned_reason',
  'unscanned_advice',
  'list_and',
  ...['secret', 'personal', 'code', 'document', 'term'].flatMap((family) => [
    `family_${family}_reason`,
    `family_${family}_advice`,
  ]),
];

export function ruleTitleKey(rule: string): string {
  return `rule_${rule.replaceAll('-', '_')}_title`;
}

/** The strings of the warning, with the titles of these rules. */
export function warningStrings(
  rules: readonly { readonly id: string }[],
  message: (key: string, substitutions: readonly string[]) => string,
): Strings {
  return loadStrings([...WARNING_KEYS, ...rules.map(({ id }) => ruleTitleKey(id))], message);
}
