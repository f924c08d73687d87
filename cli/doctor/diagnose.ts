import type { AuditEvent, EventOf } from '../../lib/audit/event.ts';

const HOUR = 3_600_000;

export interface Bounds {
  /** Hours without any event after which a device is silent. */
  readonly silent: number;
  /** Hours after which a list is stale. */
  readonly stale: number;
}

/** One device, and everything that is not as it should be. */
export interface Device {
  readonly id: string;
  readonly last: number;
  readonly problems: readonly string[];
}

/**
 * What is silent, stale or degraded.
 *
 * @param events one of each id, oldest first.
 * @param now milliseconds since 1970.
 */
export function diagnose(events: readonly AuditEvent[], bounds: Bounds, now: number): Device[] {
  const byDevice = Map.groupBy(events, ({ device }) => device);
  const newest = events.map(({ extension }) => extension).reduce(later, '0');
  const hasList = events.some((it) => it.kind === 'heartbeat' && it.list?.version !== undefined);
  return [...byDevice].map(([id, own]) => {
    const last = own.at(-1);
    const beat = own.findLast((it) => it.kind === 'heartbeat');
    const problems = [
      ...silence(last, bounds, now),
      ...(beat ? ofHeartbeat(beat, bounds, hasList) : ['no heartbeat in these events']),
      ...(last && last.extension !== newest
        ? [`version ${last.extension}, others have ${newest}`]
        : []),
      ...gaps(own),
      ...ofTroubles(own),
    ];
    return { id, last: last?.time ?? 0, problems };
  });
}

function silence(last: AuditEvent | undefined, { silent }: Bounds, now: number): string[] {
  const hours = Math.floor((now - (last?.time ?? 0)) / HOUR);
  return hours > silent ? [`silent for ${hours} hours`] : [];
}

function ofHeartbeat(
  { policy, protection, list }: EventOf<'heartbeat'>,
  { stale }: Bounds,
  hasList: boolean,
): string[] {
  const age = list?.ageHours ?? 0;
  return [
    ...(policy.managed ? [] : ['no policy of the organisation']),
    ...(protection.mode === 'report' ? ['on trial: nothing is stopped'] : []),
    ...(policy.rejected > 0 ? [`${policy.rejected} settings that it does not understand`] : []),
    ...(hasList && list?.version === undefined ? ['no org list'] : []),
    ...(age > stale ? [`an org list of ${Math.floor(age / 24)} days`] : []),
  ];
}

/** Numbers between the first and the last that never came. */
function gaps(events: readonly AuditEvent[]): string[] {
  const numbers = events.map(({ sequence }) => sequence);
  const missing = Math.max(...numbers) - Math.min(...numbers) + 1 - new Set(numbers).size;
  return missing > 0 ? [`${missing} events that never came`] : [];
}

function ofTroubles(events: readonly AuditEvent[]): string[] {
  const lost = events.reduce((sum, it) => sum + (it.kind === 'lost' ? it.count : 0), 0);
  const health = events.findLast((it) => it.kind === 'health');
  const refused = events.findLast((it) => it.kind === 'list');
  return [
    ...(lost > 0 ? [`${lost} events dropped, as they could not be sent in time`] : []),
    ...(health ? [`errors: ${Object.keys(health.errors).sort().join(', ')}`] : []),
    ...(refused?.state === 'refused'
      ? [`refuses the org list: ${refused.problem ?? 'unknown'}`]
      : []),
  ];
}

/** The later of two versions like 1.10.2. */
function later(one: string, other: string): string {
  const [mine, its] = [one, other].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 4; at += 1) {
    const by = (mine?.[at] ?? 0) - (its?.[at] ?? 0);
    if (by !== 0) return by > 0 ? one : other;
  }
  return one;
}
