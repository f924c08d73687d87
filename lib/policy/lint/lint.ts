import { DEFAULT_POLICY } from '../default.ts';
import { isOpen } from '../in-force.ts';
import type { PolicyLayer } from '../layer.ts';
import { strayAddresses } from './addresses.ts';
import type { LintContext, Warning } from './context.ts';
import { conflicts, SETTINGS } from './locks.ts';
import { idle } from './idle.ts';
import { unreachable } from './reach.ts';

/** Everything of the kind in one of the layers of a policy. */
export function lintLayer(layer: PolicyLayer, context: LintContext): Warning[] {
  return [
    ...idle(layer),
    ...ended(layer, context.now),
    ...unreachable(layer, context),
    ...emptyLocks(layer),
    ...likeExpressions(layer),
    ...conflicts(layer, context),
    ...strayAddresses(layer, context),
  ];
}

function ended({ exceptions = [] }: PolicyLayer, now: number): Warning[] {
  return exceptions.flatMap((exception, at) => {
    const { from, until } = exception;
    const path = ['exceptions', at];
    if (!isOpen({ ...exception, from: undefined }, now)) {
      return [{ path: [...path, 'until'], what: `ended on ${until}: take the exception out` }];
    }
    const isNever = from !== undefined && from > until;
    return isNever
      ? [{ path: [...path, 'from'], what: `is after ${until}: it never applies` }]
      : [];
  });
}

/** A lock on what is as loose as can be: nothing is looser. */
function emptyLocks(layer: PolicyLayer): Warning[] {
  return (layer.locks ?? []).flatMap((lock, at) => {
    if (lock !== 'mode' && lock !== 'onError' && lock !== 'overrideLasts') return [];
    const said = layer[lock] ?? DEFAULT_POLICY[lock];
    if (said !== SETTINGS[lock][0]) return [];
    const strict = SETTINGS[lock].at(-1) ?? '';
    const what = `has no effect: "${lock}" is "${said}" in this file, and nothing is looser. Set "${strict}", or leave the lock out`;
    return [{ path: ['locks', at], what }];
  });
}

const EXPRESSION = /[.\])][*+]|\\[dws]|^\^|\$$|\[[^\]]+-[^\]]+\]|\(\?|\|/;

/** Patterns of terms cannot backtrack; whoever writes an expression that could means another thing than is read. */
function likeExpressions({ terms = [] }: PolicyLayer): Warning[] {
  const what =
    'looks like a regular expression and is not read as one: "#" is a digit, "@" a letter, "?" one of both, {2,5} repeats';
  return terms.flatMap(({ patterns = [] }, term) =>
    patterns.flatMap((pattern, at) =>
      EXPRESSION.test(pattern) ? [{ path: ['terms', term, 'patterns', at], what }] : [],
    ),
  );
}
