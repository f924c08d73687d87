import type { Outcome } from '../messaging/protocol.ts';
import type { GuardContext } from './context.ts';
import type { Item, Surface } from '../base/warnings.ts';

export function reportOutcome(
  context: GuardContext,
  surface: Surface,
  outcome: Outcome['outcome'],
  items: readonly Item[],
): void {
  const rules = Object.fromEntries(items.map(({ rule, count }) => [rule, count]));
  context.report({ site: context.site.id, surface, outcome, rules });
}
