import * as v from 'valibot';
import { siteOfHost } from '../sites/index.ts';
import { hostOfAddress } from './access-schema.ts';
import { Draft } from './draft.ts';
import type { Path } from './draft.ts';
import { LAYER } from './layer.ts';
import type { PolicyLayer } from './layer.ts';

/**
 * Where a layer would lead people in the organisation's name though it may not: a layer above it locks `access`, and neither
 * names that host as an alternative nor is it one of a guarded site. Locks stop only what is looser; a false address is none
 * of that, and could ask for anything.
 *
 * @param above the layers over it.
 */
export function foreignAddresses(layer: PolicyLayer, above: readonly PolicyLayer[]): Path[] {
  if (!above.some(({ locks }) => locks?.includes('access'))) return [];
  const known = new Set(above.flatMap((other) => addressesIn(other, [])).map(({ host }) => host));
  return addressesIn(layer, [])
    .filter(({ host }) => !known.has(host) && !siteOfHost(host))
    .map(({ path }) => path);
}

/** The layers without such addresses; a site that would redirect to one is blocked. */
export function withKnownAddresses(layers: readonly PolicyLayer[]): readonly PolicyLayer[] {
  return layers.map((layer, at) => {
    const foreign = foreignAddresses(layer, layers.slice(at + 1));
    if (foreign.length === 0) return layer;
    const draft = new Draft(layer);
    for (const path of foreign) draft.remove(path);
    return v.parse(LAYER, draft.tree);
  });
}

interface Address {
  readonly path: Path;
  readonly host: string;
}

/** Of every `alternative`, wherever in a layer it stands. */
function addressesIn(value: unknown, path: Path): Address[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const at = [...path, key];
    const url: unknown = key === 'alternative' ? Reflect.get(Object(part) as object, 'url') : '';
    const host = typeof url === 'string' ? hostOfAddress(url) : undefined;
    return host === undefined ? addressesIn(part, at) : [{ path: at, host }];
  });
}
