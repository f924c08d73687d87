import { FAMILIES } from '../../detect/types.ts';
import type { Family } from '../../detect/types.ts';
import type { Path } from '../draft.ts';
import type { PolicyLayer } from '../layer.ts';
import type { Exception, Schedule } from '../timed-schema.ts';
import type { FamilyRule } from '../types.ts';

/** What a change is about: at one site, or at those that are not named. */
export type Target = { readonly site: string | undefined } & (
  | { readonly key: 'families'; readonly id: Family }
  | { readonly key: 'rules' | 'groups'; readonly id: string }
);

/** A change, and where it stands. */
export interface Place {
  readonly path: Path;
  readonly said: Partial<Record<keyof FamilyRule, unknown>>;
  readonly targets: readonly Target[];
  /** For whom and when it counts. */
  readonly always: boolean;
  /** The group of users that it is for. */
  readonly memberOf?: string;
}

/** Everything that a layer says of families, rules and groups. */
export function placesIn(layer: PolicyLayer): Place[] {
  return [
    ...placesAt(layer, []),
    ...Object.entries(layer.userGroups ?? {}).flatMap(([id, part]) =>
      placesAt(part, ['userGroups', id]).map((place) => ({
        ...{ ...place, always: false, memberOf: id },
      })),
    ),
    ...(layer.schedules ?? []).map((item, at) => timed(item, ['schedules', at])),
    ...(layer.exceptions ?? []).map((item, at) => timed(item, ['exceptions', at])),
  ];
}

function placesAt(part: PolicyLayer, path: Path, site?: string): Place[] {
  const { families = {}, rules = {}, groups = {}, sites = {} } = part;
  const place = (target: Target, said: Place['said'] = {}): Place => {
    const { key, id } = target;
    return { path: [...path, key, id], said, targets: [target], always: true };
  };
  return [
    ...FAMILIES.filter((id) => families[id]).map((id) =>
      place({ site, key: 'families', id }, families[id]),
    ),
    ...Object.entries(rules).map(([id, said]) => place({ site, key: 'rules', id }, said)),
    ...Object.entries(groups).map(([id, said]) => place({ site, key: 'groups', id }, said)),
    ...Object.entries(sites).flatMap(([id, at]) => placesAt(at ?? {}, [...path, 'sites', id], id)),
  ];
}

function timed(item: Schedule | Exception, path: Path): Place {
  const { sites = [undefined], families = FAMILIES, rules, groups } = item;
  const targets = sites.flatMap((site): Target[] => [
    ...(rules ?? []).map((id) => ({ site, key: 'rules' as const, id })),
    ...(groups ?? []).map((id) => ({ site, key: 'groups' as const, id })),
    ...(rules || groups ? [] : families.map((id) => ({ site, key: 'families' as const, id }))),
  ]);
  return { path, said: item, targets, always: false };
}
