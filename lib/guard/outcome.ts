import type { Outcome } from '../messaging/protocol.ts';
import type { GuardContext } from './context.ts';
import type { BlockReason, Item, Surface } from '../base/warnings.ts';
import type { Verdict } from '../policy/types.ts';

export function reportOutcome(
  context: GuardContext,
  surface: Surface,
  outcome: Outcome['outcome'],
  items: readonly Item[],
): void {
  const rules: Record<string, number> = {};
  for (const { rule, count } of items) rules[rule] = (rules[rule] ?? 0) + count;
  context.report({ site: context.site.id, surface, outcome, rules });
}

/** Why policy does not let a text through, as far as it was read. */
export function blockReason({ unscanned }: Verdict, items: readonly Item[]): BlockReason {
  return unscanned && items.length === 0 ? 'unscanned' : 'policy';
}
