import { LIST_PROBLEMS } from '../../orglist/problems.ts';
import { REASON_KEYS, loadStrings, ruleTitleKey } from '../strings.ts';
import type { Message, Strings } from '../strings.ts';

const KEYS = [
  ...['title', 'protected', 'protected_on', 'reload', 'reload_why', 'elsewhere', 'elsewhere_why'],
  ...['today', 'today_why', 'masked', 'blocked', 'overridden', 'unreachable', 'options'],
  ...['policy_managed', 'policy_default'],
].map((name) => `popup_${name}`);

/** Of the list and of the box to try a text in, which the options page shows too. */
export const SHARED_KEYS: readonly string[] = [
  ...[
    ...['try', 'try_label', 'try_placeholder', 'try_result'],
    ...['try_checking', 'try_clean', 'try_mask', 'try_warn', 'try_block'],
    ...['list', 'list_none', 'list_version', 'list_age', 'list_busy', 'list_look'],
    ...LIST_PROBLEMS.map((problem) => `list_${problem}`),
    'policy_rejected',
  ].map((name) => `popup_${name}`),
  ...['language', 'unscanned_text', 'list_and', ...REASON_KEYS],
];

/** The strings of the popup, with the titles of these rules. */
export function popupStrings(rules: readonly { readonly id: string }[], message: Message): Strings {
  const titles = rules.map(({ id }) => ruleTitleKey(id));
  return loadStrings([...KEYS, ...SHARED_KEYS, ...titles], message);
}
