import { INNER_VERSION } from '../../lib/fingerprint/grams.ts';
import { SPEC } from '../../lib/orglist/manifest.ts';
import type { Manifest, SignedPolicy, Target } from '../../lib/orglist/manifest.ts';
import type { Config } from '../config.ts';
import type { BuiltGroup } from './group.ts';
import type { Shards } from './shards.ts';

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
    readonly policy: SignedPolicy | undefined;
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
    ...(made.policy && { policy: made.policy }),
    targets: made.targets,
  };
}

/** All shards: those of the groups, and what of the base no longer counts. */
export function targetsOf(built: readonly BuiltGroup[], allow: Shards): Target[] {
  return [
    ...built.flatMap((group) => group.targets),
    ...allow.map((shard) => ({ ...shard, kind: 'allow' as const })),
  ];
}
