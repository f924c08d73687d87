import { FAMILIES } from '../detect/types.ts';
import type { Path } from './draft.ts';
import type { PolicyLayer } from './layer.ts';
import { mergePolicy } from './merge.ts';
import { OVERRIDES } from '../base/overrides.ts';
import { ACTIONS } from './types.ts';

/** Something in a policy that does nothing, or not what it seems to. */
export interface Warning {
  readonly path: Path;
  readonly what: string;
}

const KEYS = ['action', 'override'] as const;

/** What another layer locks, and more strictly than this one says: there it does nothing. */
export function conflicts(layer: PolicyLayer, other: PolicyLayer): Warning[] {
  const floors = mergePolicy([other]);
  return FAMILIES.filter((family) => other.locks?.includes(family)).flatMap((family) =>
    [undefined, ...Object.keys(layer.sites ?? {})].flatMap((site) => {
      const [part, table] =
        site === undefined
          ? [layer, floors.families]
          : [layer.sites?.[site], floors.sites[site] ?? floors.families];
      const said = part?.families?.[family];
      const path = [...(site === undefined ? [] : ['sites', site]), 'families', family];
      return KEYS.filter((key) => isLooser(key, said?.[key], table[family][key])).map((key) => {
        const floor = `${key} "${table[family][key]}"`;
        const what = `has no effect: another file locks "${family}" with ${floor}, which is stricter`;
        return { path: [...path, key], what };
      });
    }),
  );
}

function isLooser(key: (typeof KEYS)[number], said: string | undefined, floor: string): boolean {
  if (said === undefined) return false;
  const order: readonly string[] = key === 'action' ? ACTIONS : OVERRIDES.toReversed();
  return order.indexOf(said) < order.indexOf(floor);
}
