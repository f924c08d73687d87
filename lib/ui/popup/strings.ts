import { LIST_PROBLEMS } from '../../orglist/problems.ts';
import { REASON_KEYS, loadStrings, ruleTitleKey } from '../strings.ts';
import type { Message, Strings } from '../strings.ts';

const KEYS = [
  ...['title', 'protected', 'protected_on', 'reload', 'reload_why', 'elsewhere', 'elsewhere_why'],
  ...['today', 'today_why', 'masked', 'blocked', 'overridden', 'unreachable'],
  ...['try', 'try_label', 'try_placeholder', 'try_result'],
  ...['try_checking', 'try_clean', 'try_mask', 'try_warn', 'try_block'],
  ...['list', 'list_none', 'list_version', 'list_busy', 'list_look'],
  ...LIST_PROBLEMS.map((problem) => `list_${problem}`),
  ...['policy_managed', 'policy_default', 'policy_rejected'],
].map((name) => `popup_${name}`);

/** The strings of the popup, with the titles of these rules. */
export function popupStrings(rules: readonly { readonly id: string }[], message: Message): Strings {
  const shared = ['language', 'unscanned_text', 'list_and', ...REASON_KEYS];
  return loadStrings([...KEYS, ...shared, ...rules.map(({ id }) => ruleTitleKey(id))], message);
}
