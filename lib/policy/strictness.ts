import { OVERRIDES } from '../base/overrides.ts';
import { ACTIONS } from './types.ts';
import type { FamilyRule } from './types.ts';

/** The stricter half of each. What is said to the employee goes with the stricter action. */
export function stricter(one: FamilyRule, other: FamilyRule): FamilyRule {
  const isFirst = ACTIONS.indexOf(one.action) >= ACTIONS.indexOf(other.action);
  const { action, message, alternative } = isFirst ? one : other;
  const { override } =
    OVERRIDES.indexOf(one.override) <= OVERRIDES.indexOf(other.override) ? one : other;
  const atLeast = fewer(one.atLeast, other.atLeast);
  return {
    ...{ action, override },
    ...(message !== undefined && { message }),
    ...(alternative && { alternative }),
    ...(atLeast !== undefined && { atLeast }),
  };
}

/** A number of its own may be stricter or looser than that of the family, but nothing is stricter than one. */
function fewer(one: number | undefined, other: number | undefined): number | undefined {
  if (one !== undefined && other !== undefined) return Math.min(one, other);
  return one === 1 || other === 1 ? 1 : undefined;
}
