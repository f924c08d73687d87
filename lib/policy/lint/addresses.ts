import { foreignAddresses } from '../addresses.ts';
import type { PolicyLayer } from '../layer.ts';
import type { LintContext, Warning } from './context.ts';

/** Where a layer would lead people though one above it that locks `access` knows nothing of that place. */
export function strayAddresses(layer: PolicyLayer, { layers }: LintContext): Warning[] {
  const above = layers.slice(1 + layers.findIndex((one) => one.layer === layer));
  const lock = above.find((one) => one.layer.locks?.includes('access'));
  return foreignAddresses(
    layer,
    above.map((one) => one.layer),
  ).map((path) => {
    const what = `is left out: ${lock?.name ?? ''} locks "access" and leads nobody to this host. Set an alternative at this host there as well`;
    return { path, what };
  });
}
