import { LONGEST_REASON } from '../base/overrides.ts';
import type { ReasonProblem, Surface } from '../base/warnings.ts';
import type { Outcome } from '../messaging/protocol.ts';
import { termsOf } from '../policy/terms.ts';
import type { GuardContext } from './context.ts';
import { detectSafely, valuesOf } from './inspect.ts';
import type { Inspection } from './inspect.ts';
import type { Part } from './part.ts';
import { itemsOf } from './items.ts';
import { compact } from './read-back.ts';

/** How the employee let an original through, as it is reported. */
export type Used = Required<Pick<Outcome, 'override'>> & Pick<Outcome, 'reason'>;

export type Decision =
  { readonly choice: 'masked' | 'cancel' } | { readonly choice: 'original'; readonly used: Used };

const CANCELLED: Decision = { choice: 'cancel' };

/** Asks the employee. The original is never the answer where policy does not let it through. */
export async function ask(
  context: GuardContext,
  surface: Surface | 'undo',
  { verdict, parts }: Pick<Inspection, 'verdict' | 'parts'>,
): Promise<Decision> {
  const { override, unscanned } = verdict;
  const { choice, reason } = await context.warnings.ask({
    ...{ surface, items: itemsOf(parts), override, unscanned, said: verdict },
    problemOf: (text) => problemOf(context, parts, text),
  });
  if (choice !== 'original') return { choice };
  if (override === 'none') return CANCELLED;
  return { choice, used: { override, ...(reason ? { reason } : {}) } };
}

/** Bytes, since four Chinese characters say as much as a dozen letters. */
const SHORTEST_REASON = 12;

/**
 * Why a reason cannot be taken. Others read it, and it is kept: whatever any rule knows is too much for it, even where
 * this chat may have it, and so is a part of what was held.
 */
function problemOf(
  context: GuardContext,
  parts: readonly Part[],
  reason: string,
): ReasonProblem | undefined {
  if (new TextEncoder().encode(reason).length < SHORTEST_REASON) return 'short';
  const { findings, complete } = detectSafely(reason, { terms: termsOf(context.policy()) });
  const said = compact(reason);
  const isHeld = valuesOf(parts).some((value) => said.includes(compact(value)));
  const isFit = complete && findings.length === 0 && !isHeld && reason.length <= LONGEST_REASON;
  return isFit ? undefined : 'sensitive';
}
