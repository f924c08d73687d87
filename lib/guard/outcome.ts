import type { Outcome } from '../messaging/protocol.ts';
import type { Used } from './ask.ts';
import type { GuardContext } from './context.ts';
import type { Inspection } from './inspect.ts';
import type { Part } from './part.ts';
import { itemsOf } from './items.ts';
import type { BlockReason, Surface } from '../base/warnings.ts';

export function reportOutcome(
  context: GuardContext,
  surface: Surface,
  outcome: Outcome['outcome'],
  parts: readonly Part[],
  used?: Used,
): void {
  const rules: Record<string, number> = {};
  for (const { rule, count } of itemsOf(parts)) rules[rule] = (rules[rule] ?? 0) + count;
  const unread = parts.find((part) => part.unread)?.unread;
  context.report({
    ...{ site: context.site.id, surface, outcome, rules, ...used },
    ...(unread && { unread }),
  });
}

/** What would have been stopped, while policy is on trial. */
export function reportTrial(
  context: GuardContext,
  surface: Surface,
  { verdict, parts }: Pick<Inspection, 'verdict' | 'parts'>,
): void {
  if (verdict.onTrial) reportOutcome(context, surface, 'observed', parts);
}

/** Why policy does not let a text through, as far as it was read. */
export function blockReason({
  verdict,
  parts,
}: Pick<Inspection, 'verdict' | 'parts'>): BlockReason {
  const isClean = parts.every(({ findings }) => findings.length === 0);
  return verdict.unscanned && isClean ? 'unscanned' : 'policy';
}
