import { familyOf } from '../../audit/families.ts';
import type { Family } from '../../detect/types.ts';
import { KINDS } from '../../fingerprint/grams.ts';
import type { Path } from '../draft.ts';
import type { PolicyLayer } from '../layer.ts';
import type { ListedGroup } from '../types.ts';
import type { Target } from './places.ts';

/** Something in a policy that does nothing, or not what it seems to. */
export interface Warning {
  readonly path: Path;
  readonly what: string;
}

/** A layer, and what a person calls it. */
export interface NamedLayer {
  readonly name: string;
  readonly layer: PolicyLayer;
}

export interface LintContext {
  /** Of the whole policy, the one that wins last; the layer that is looked through is among them. */
  readonly layers: readonly NamedLayer[];
  /** Those of the list; undefined: not known. */
  readonly groups?: readonly ListedGroup[] | undefined;
  readonly now: number;
}

/** What a setting is of: more than one family where the list would have to say. */
export function familiesOf({ key, id }: Target, { layers, groups }: LintContext): Family[] {
  if (key === 'families') return [id];
  if (key === 'groups') {
    const kind = groups?.find((group) => group.id === id)?.kind;
    return kind === undefined ? [...KINDS] : [kind];
  }
  const terms = new Set(layers.flatMap(({ layer }) => (layer.terms ?? []).map((term) => term.id)));
  return [familyOf(id, terms) ?? 'term'];
}
