import { OVERRIDES } from '../../base/overrides.ts';
import { FAMILIES } from '../../detect/types.ts';
import { ACTIONS, ON_ERROR, OVERRIDE_LASTS } from '../../policy/types.ts';
import { SHARED_KEYS } from '../popup/strings.ts';
import { loadStrings, ruleTitleKey } from '../strings.ts';
import type { Message, Strings } from '../strings.ts';
import { FIELD_KEYS } from './event-fields.ts';
import { EVENT_KEYS } from './event-words.ts';

const OWN_KEYS = [
  ...['title', 'intro', 'only_shows', 'nav', 'loading', 'unreachable', 'reported', 'rules'],
  ...['receiver', 'no_receiver', 'from_before', 'as_nobody', 'as_name', 'as_pseudonym', 'never'],
  ...['reasons_masked', 'reasons_off'],
  ...['chart', 'chart_words', 'chart_table', 'day', 'of_texts', 'of_own'],
  ...['filter', 'filter_all', 'shown', 'earlier', 'end', 'no_events', 'no_day', 'fields'],
  ...['state_waiting', 'state_sent', 'state_refused'],
  ...['policy_managed', 'policy_default', 'policy_since', 'trial', 'everywhere', 'at_least'],
  ...['rule_at_least', 'group_at_least'],
  ...['single', 'single_caption', 'sites', 'named', 'what', 'happens', 'may'],
  ...['access_guarded', 'access_open', 'access_shut', 'access_differs', 'may_allow'],
  ...['may_pasted', 'site_line', 'policy_next'],
  ...FAMILIES.map((family) => `family_${family}`),
  ...ACTIONS.map((action) => `action_${action}`),
  ...OVERRIDES.map((override) => `may_${override.replaceAll('-', '_')}`),
  ...ON_ERROR.map((onError) => `on_error_${onError}`),
  ...OVERRIDE_LASTS.map((lasts) => `lasts_${lasts}`),
].map((name) => `options_${name}`);

/** The strings of the options page, with the titles of these rules. */
export function optionsStrings(
  rules: readonly { readonly id: string }[],
  message: Message,
): Strings {
  const titles = rules.map(({ id }) => ruleTitleKey(id));
  const keys = [...OWN_KEYS, ...SHARED_KEYS, ...EVENT_KEYS, ...FIELD_KEYS, ...titles];
  return loadStrings([...keys, 'ext_name', 'use_instead'], message);
}
