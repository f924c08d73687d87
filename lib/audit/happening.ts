import { FAMILIES } from '../detect/types.ts';
import type { Outcome } from '../messaging/protocol.ts';
import { MOST_PATHS, MOST_RULES } from './fields.ts';
import type { Happening } from './event.ts';
import { familyOf } from './families.ts';

/** Stands for rules that nobody knows: a guard that was taken over could put a text into their names. */
const UNKNOWN_RULE = 'unknown-rule';

/**
 * What a guard reports, as an event. Without a rule, it is a text in which nothing was found, as far as it was read.
 *
 * @param terms ids of the organisation's own terms.
 * @param justification see `justificationOf`.
 */
export function ofOutcome(
  { site, surface, outcome, rules: reported, override = 'acknowledge', unread }: Outcome,
  terms: ReadonlySet<string>,
  justification?: string,
): Happening {
  const rules: Record<string, number> = {};
  for (const [rule, count] of Object.entries(reported).slice(0, MOST_RULES)) {
    const name = familyOf(rule, terms) ? rule : UNKNOWN_RULE;
    if (count > 0) rules[name] = Math.min(Number.MAX_SAFE_INTEGER, (rules[name] ?? 0) + count);
  }
  const names = Object.keys(rules);
  const used = { override, ...(justification === undefined ? {} : { justification }) };
  if (names.length === 0) {
    const how = outcome === 'overridden' ? used : {};
    return { kind: 'unscanned', site, surface, outcome, ...(unread && { unread }), ...how };
  }
  const found = new Set(names.map((rule) => familyOf(rule, terms)));
  const what = {
    ...{ rules, families: FAMILIES.filter((family) => found.has(family)) },
    ...(unread && { unread }),
  };
  if (outcome === 'overridden') {
    return { kind: 'override', site, surface, ...used, ...what };
  }
  return { kind: 'finding', site, surface, outcome, ...what };
}

/** @param rejected paths of settings, in which the names of keys may be anything. */
export function ofPolicy(managed: boolean, rejected: readonly string[]): Happening {
  const paths = rejected.slice(0, MOST_PATHS).map((path) => path.replace(/[^\w.-]/g, '?'));
  return { kind: 'policy', managed, rejected: paths.map((path) => path.slice(0, 128)) };
}
