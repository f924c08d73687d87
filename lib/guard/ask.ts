import { LONGEST_REASON, OVERRIDES } from '../base/overrides.ts';
import type { ReasonProblem, Surface } from '../base/warnings.ts';
import type { Outcome } from '../messaging/protocol.ts';
import { decide } from '../policy/decide.ts';
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

type Inspected = Pick<Inspection, 'verdict' | 'parts'>;

const CANCELLED: Decision = { choice: 'cancel' };

/** Asks the employee. The original is never the answer where policy does not let it through. */
export async function ask(
  context: GuardContext,
  surface: Surface | 'undo',
  inspection: Inspected,
): Promise<Decision> {
  const { verdict, parts } = inspection;
  const { override, unscanned } = verdict;
  const { choice, reason } = await context.warnings.ask({
    ...{ surface, items: itemsOf(parts), override, unscanned, said: verdict },
    problemOf: (text) => problemOf(context, parts, text),
  });
  if (choice !== 'original') return { choice };
  if (override === 'none') return CANCELLED;
  if (await isRefusedNow(context, surface, inspection)) return CANCELLED;
  return { choice, used: { override, ...(reason ? { reason } : {}) } };
}

/** Whether policy became stricter since the employee was asked, or could have been: then they are told so. */
export async function isRefusedNow(
  context: GuardContext,
  surface: Surface | 'undo',
  { verdict, parts }: Inspected,
): Promise<boolean> {
  const findings = verdict.rulings.map(({ finding }) => finding);
  const complete = !verdict.unscanned;
  const { action, override } = decide(context.policy(), context.site.id, { findings, complete });
  const isAsStrict = OVERRIDES.indexOf(override) >= OVERRIDES.indexOf(verdict.override);
  if (action === 'allow' || (action !== 'block' && isAsStrict)) return false;
  await context.warnings.blocked({
    ...{ surface: surface === 'submit' ? surface : 'paste', reason: 'policy' },
    items: itemsOf(parts),
  });
  return true;
}

/** Bytes, since four Chinese characters say as much as a dozen letters; white space and what cannot be seen say nothing. */
const SHORTEST_REASON = 12;
/** So much of what was held in a row is no coincidence. */
const SHORTEST_PIECE = 12;

/**
 * Why a reason cannot be taken. Others read it, and it is kept: whatever any rule knows is too much for it, even where
 * this chat may have it, and so is a piece of what was held.
 */
function problemOf(
  context: GuardContext,
  parts: readonly Part[],
  reason: string,
): ReasonProblem | undefined {
  const said = reason.replaceAll(/[\s\p{C}]+/gu, '');
  const { findings, complete } = detectSafely(reason, { terms: termsOf(context.policy()) });
  const isHeld = valuesOf(parts).some((value) => sharesPiece(said, compact(value)));
  const isFit = complete && findings.length === 0 && !isHeld && reason.length <= LONGEST_REASON;
  if (!isFit) return 'sensitive';
  return new TextEncoder().encode(said).length < SHORTEST_REASON ? 'short' : undefined;
}

/** Whether a short text holds a long one's piece, or all of it when that is shorter; case does not count. */
function sharesPiece(said: string, held: string): boolean {
  const [short, long] = [said.toLowerCase(), held.toLowerCase()];
  if (long.length < SHORTEST_PIECE) return short.includes(long);
  for (let at = 0; at + SHORTEST_PIECE <= short.length; at += 1) {
    if (long.includes(short.slice(at, at + SHORTEST_PIECE))) return true;
  }
  return false;
}
