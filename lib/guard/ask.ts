import { LONGEST_REASON, OVERRIDES } from '../base/overrides.ts';
import type { ReasonProblem, Said, Surface } from '../base/warnings.ts';
import type { Outcome } from '../messaging/protocol.ts';
import { decide } from '../policy/decide.ts';
import { termsOf } from '../policy/terms.ts';
import type { Verdict } from '../policy/types.ts';
import type { GuardContext } from './context.ts';
import { detectSafely, valuesOf } from './inspect.ts';
import type { Inspection } from './inspect.ts';
import type { Part } from './part.ts';
import { itemsOf } from './items.ts';
import { compact } from './read-back.ts';

/** How the employee let an original through, as it is reported. */
export type Used = Required<Pick<Outcome, 'override'>> & Pick<Outcome, 'reason'>;

export type Decision =
  | { readonly choice: 'masked' | 'cancel' }
  | { readonly choice: 'original'; readonly used: Used }
  /** It was chosen, and must not go through any more; the employee has not been told yet. */
  | { readonly choice: 'refused'; readonly said: Said };

type Inspected = Pick<Inspection, 'verdict' | 'parts'>;

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
  return choice === 'original' ? letThrough(context, verdict, reason) : { choice };
}

/** The employee chose the original: whether policy lets it through at this moment, since it may have become stricter. */
export function letThrough(context: GuardContext, asked: Verdict, reason = ''): Decision {
  const { override } = asked;
  if (override === 'none') return { choice: 'cancel' };
  const findings = asked.rulings.map(({ finding }) => finding);
  const now = decide(context.policy(), context.site.id, { findings, complete: !asked.unscanned });
  const isAsStrict = OVERRIDES.indexOf(now.override) >= OVERRIDES.indexOf(override);
  if (now.action !== 'allow' && (now.action === 'block' || !isAsStrict)) {
    return { choice: 'refused', said: now };
  }
  return { choice: 'original', used: { override, ...(reason && { reason }) } };
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
