import { INNER_VERSION } from '../../lib/fingerprint/grams.ts';
import { SPEC } from '../../lib/orglist/manifest.ts';
import type { Manifest, Target } from '../../lib/orglist/manifest.ts';
import type { Config } from '../config.ts';

const DAY_MS = 86_400_000;

/** From when a list is good, for how many days, and from which version of the extension on. */
export interface Terms {
  readonly now: number;
  readonly days: number;
  readonly minExtensionVersion: string;
}

/** The manifest of what was built. */
export function manifestOf(
  { orgId, groups }: Config,
  { now, days, minExtensionVersion }: Terms,
  made: {
    readonly version: number;
    readonly keyId: string;
    readonly selfTest: string;
    readonly targets: Target[];
  },
): Manifest {
  return {
    spec: SPEC,
    orgId,
    version: made.version,
    issuedAt: new Date(now).toISOString(),
    expires: new Date(now + days * DAY_MS).toISOString(),
    minExtensionVersion,
    innerVersion: INNER_VERSION,
    selfTest: made.selfTest,
    hashKeyId: made.keyId,
    groups: groups.map(({ id, kind, title, action }) => ({ id, kind, title, action })),
    targets: made.targets,
  };
}
