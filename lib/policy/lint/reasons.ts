import type { PolicyLayer } from '../layer.ts';
import type { Warning } from './context.ts';
import { placesIn } from './places.ts';

const ASKING: readonly unknown[] = ['justify', 'false-positive'];

/** Where employees are asked for what only an audit receiver gets. */
export function reasonsIn(layer: PolicyLayer): Warning[] {
  return placesIn(layer).flatMap(({ path, said: { override } }) => {
    const what = `asks for a reason that goes nowhere, as managed storage has no "audit". Set it, or use "acknowledge"`;
    return ASKING.includes(override) ? [{ path: [...path, 'override'], what }] : [];
  });
}
