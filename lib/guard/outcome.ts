import type { Outcome } from '../messaging/protocol.ts';
import type { Used } from './ask.ts';
import type { GuardContext } from './context.ts';
import type { Inspection } from './inspect.ts';
import { itemsOf } from './items.ts';
import type { BlockReason, Item, Surface } from '../base/warnings.ts';
import type { Verdict } from '../policy/types.ts';

export function reportOutcome(
  context: GuardContext,
  surface: Surface,
  outcome: Outcome['outcome'],
  items: readonly Item[],
  used?: Used,
): void {
  const rules: Record<string, number> = {};
  for (const { rule, count } of items) rules[rule] = (rules[rule] ?? 0) + count;
  context.report({ site: context.site.id, surface, outcome, rules, ...used });
}

/** What would have been stopped, while policy is on trial. */
export function reportTrial(
  context: GuardContext,
  surface: Surface,
  { verdict, parts }: Pick<Inspection, 'verdict' | 'parts'>,
): void {
  if (verdict.onTrial) reportOutcome(context, surface, 'observed', itemsOf(parts));
}

/** Why policy does not let a text through, as far as it was read. */
export function blockReason({ unscanned }: Verdict, items: readonly Item[]): BlockReason {
  return unscanned && items.length === 0 ? 'unscanned' : 'policy';
}
