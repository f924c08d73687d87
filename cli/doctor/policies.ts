import type { AuditEvent } from '../../lib/audit/event.ts';

/** The devices that are under one policy, by what they said last. */
export interface PolicyInForce {
  readonly hash: string;
  /** Whether a policy that is signed with the org list is part of it. */
  readonly list: boolean;
  readonly devices: readonly string[];
}

/**
 * Which policies are in force, the most common first. Devices of a version that does not say are in none.
 *
 * @param events one of each id, oldest first.
 */
export function policiesInForce(events: readonly AuditEvent[]): PolicyInForce[] {
  const last = new Map(
    events.flatMap((event) => (event.kind === 'heartbeat' ? [[event.device, event.policy]] : [])),
  );
  const known = [...last].flatMap(([device, { hash, list = false }]) =>
    hash === undefined ? [] : [{ device, hash, list }],
  );
  return [...Map.groupBy(known, ({ hash }) => hash)]
    .map(([hash, all]) => ({
      hash,
      list: all.some(({ list }) => list),
      devices: all.map(({ device }) => device),
    }))
    .sort((one, other) => other.devices.length - one.devices.length);
}

/** Lines for a person, where there are several. */
export function policyLines(policies: readonly PolicyInForce[]): string[] {
  if (policies.length < 2) return [];
  return [
    `${policies.length} policies are in force: a change that is not everywhere yet, or one for groups of users or at certain hours`,
    ...policies.map(({ hash, list, devices }) => {
      const [only] = devices;
      const who = devices.length === 1 ? `the device ${only ?? ''}` : `${devices.length} devices`;
      return `  ${hash}  ${list ? 'with' : 'without'} a policy of the org list  ${who}`;
    }),
  ];
}
