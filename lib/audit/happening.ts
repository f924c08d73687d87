import type { Outcome } from '../messaging/protocol.ts';
import { MOST_PATHS, MOST_RULES } from './event.ts';
import type { Happening } from './event.ts';
import { familiesOf } from './families.ts';

/** What a guard reports, as an event. Without a rule, it is a text that was not read to its end. */
export function ofOutcome({ site, surface, outcome, rules }: Outcome): Happening {
  const found = Object.entries(rules)
    .filter(([, count]) => count > 0)
    .slice(0, MOST_RULES);
  if (found.length === 0) {
    return { kind: 'unscanned', site, surface, outcome };
  }
  const what = { rules: Object.fromEntries(found), families: familiesOf(Object.keys(rules)) };
  if (outcome === 'overridden') {
    return { kind: 'override', site, surface, override: 'acknowledge', ...what };
  }
  return { kind: 'finding', site, surface, outcome, ...what };
}

/** @param rejected paths of settings, in which the names of keys may be anything. */
export function ofPolicy(managed: boolean, rejected: readonly string[]): Happening {
  const paths = rejected.slice(0, MOST_PATHS).map((path) => path.replace(/[^\w.-]/g, '?'));
  return { kind: 'policy', managed, rejected: paths.map((path) => path.slice(0, 128)) };
}
