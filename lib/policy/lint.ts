import { DEFAULT_POLICY } from './default.ts';
import { conflicts } from './lint-locks.ts';
import type { Warning } from './lint-locks.ts';
import { isOpen } from './in-force.ts';
import type { Path } from './draft.ts';
import type { PolicyLayer } from './layer.ts';
import { MODES, ON_ERROR, OVERRIDE_LASTS } from './types.ts';
import type { FamilyRule } from './types.ts';

/** Everything of the kind in one of the layers of a policy. */
export function lintLayer(
  layer: PolicyLayer,
  others: readonly PolicyLayer[],
  now: number,
): Warning[] {
  return [
    ...withoutEffect(layer),
    ...ended(layer, now),
    ...shut(layer),
    ...emptyLocks(layer),
    ...likeExpressions(layer),
    ...others.flatMap((other) => conflicts(layer, other)),
  ];
}

interface Place {
  readonly path: Path;
  readonly said: Partial<Record<keyof FamilyRule, unknown>>;
}

/** Everything that is said of a family, a rule or a group, and where. */
function placesIn(layer: PolicyLayer): Place[] {
  const at = (part: PolicyLayer, path: Path): Place[] => [
    ...(['families', 'rules'] as const).flatMap((key) =>
      Object.entries(part[key] ?? {}).map(([id, said]) => ({
        ...{ path: [...path, key, id], said: said ?? {} },
      })),
    ),
    ...Object.entries(part.sites ?? {}).flatMap(([id, own]) =>
      at(own ?? {}, [...path, 'sites', id]),
    ),
  ];
  return [
    ...at(layer, []),
    ...Object.entries(layer.userGroups ?? {}).flatMap(([id, part]) => at(part, ['userGroups', id])),
    ...Object.entries(layer.groups ?? {}).map(([id, said]) => ({ path: ['groups', id], said })),
    ...(layer.schedules ?? []).map((said, index) => ({ path: ['schedules', index], said })),
    ...(layer.exceptions ?? []).map((said, index) => ({ path: ['exceptions', index], said })),
  ];
}

function withoutEffect(layer: PolicyLayer): Warning[] {
  return placesIn(layer).flatMap(({ path, said }) => {
    if (said.action === 'block' && said.override !== undefined && said.override !== 'none') {
      const what =
        'has no effect: "block" never lets the original through. Use "warn", or leave it out';
      return [{ path: [...path, 'override'], what }];
    }
    const unused = (['override', 'atLeast', 'message', 'alternative'] as const).filter(
      (key) => said[key] !== undefined,
    );
    if (said.action !== 'allow' || unused.length === 0) return [];
    const what = `allows it, so that ${unused.join(' and ')} never count: leave them out`;
    return [{ path, what }];
  });
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

/** Where nobody comes, or nothing is checked, nothing else that is said of the site counts. */
function shut({ sites = {} }: PolicyLayer): Warning[] {
  return Object.entries(sites).flatMap(([id, at]) => {
    const action = at?.access?.action ?? 'guard';
    const other = (['families', 'rules'] as const).find((key) => at?.[key] !== undefined);
    if (action === 'guard' || other === undefined) return [];
    const what = `never counts, as "access" at this site is "${action}"`;
    return [{ path: ['sites', id, other], what }];
  });
}

const LOCKABLE = { mode: MODES, onError: ON_ERROR, overrideLasts: OVERRIDE_LASTS } as const;

/** A lock on what is as loose as can be: nothing is looser. */
function emptyLocks(layer: PolicyLayer): Warning[] {
  return (layer.locks ?? []).flatMap((lock, at) => {
    if (lock !== 'mode' && lock !== 'onError' && lock !== 'overrideLasts') return [];
    const said = layer[lock] ?? DEFAULT_POLICY[lock];
    if (said !== LOCKABLE[lock][0]) return [];
    const strict = LOCKABLE[lock].at(-1) ?? '';
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
