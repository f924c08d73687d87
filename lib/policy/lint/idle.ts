import type { PolicyLayer } from '../layer.ts';
import type { Warning } from './context.ts';
import { placesIn } from './places.ts';
import type { Place } from './places.ts';

/** What may be said beside an action. */
export const BESIDE = ['override', 'atLeast', 'message', 'alternative'] as const;

/** What never counts because of what stands right beside it. */
export function idle(layer: PolicyLayer): Warning[] {
  return [...placesIn(layer).flatMap(besideAction), ...besideNames(layer)];
}

function besideAction({ path, said, targets }: Place): Warning[] {
  const counts = overrideCounts(said.override, said.action, targets);
  if (said.action === 'block' && said.override !== undefined && !counts) {
    const what =
      'has no effect: "block" never lets the original through. Use "warn", or leave it out';
    return [{ path: [...path, 'override'], what }];
  }
  const unused = BESIDE.filter((key) => said[key] !== undefined && !(key === 'override' && counts));
  if (said.action !== 'allow' || unused.length === 0) return [];
  const what = `allows it, so that ${unused.join(' and ')} never count: leave them out`;
  return [{ path, what }];
}

/**
 * Beside `allow` and `block`: that of a family holds for what was not read as well, and what the list knows is asked
 * about where it may be chance.
 */
function overrideCounts(override: unknown, action: unknown, targets: Place['targets']): boolean {
  if (action === 'block' && override === 'none') return true;
  const isOfList = targets.some(
    ({ key, id }) => key === 'groups' || id === 'code' || id === 'document',
  );
  if (action === 'block' && isOfList) return true;
  return override !== 'acknowledge' && targets.some(({ key }) => key === 'families');
}

function besideNames({ schedules = [], exceptions = [] }: PolicyLayer): Warning[] {
  return Object.entries({ schedules, exceptions }).flatMap(([key, items]) =>
    items.flatMap(({ families, rules, groups }, at) => {
      if (!families || !(rules ?? groups)) return [];
      const what = `never counts, as it applies to the ${rules ? 'rules' : 'groups'} that it names alone. Make another one for the families`;
      return [{ path: [key, at, 'families'], what }];
    }),
  );
}
