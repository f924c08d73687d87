import * as v from 'valibot';
import type { Happening } from '../audit/event.ts';
import { policyHash } from '../audit/policy-hash.ts';
import { hasAlarm, startAlarm } from '../browser/alarms.ts';
import { asksFor, ownVersion } from '../browser/runtime.ts';
import { readLocal, writeLocal } from '../browser/storage.ts';
import type { AuditSettings } from '../policy/audit-schema.ts';
import { SITES } from '../sites/index.ts';
import { readBook } from './audit-db.ts';
import { report } from './audit-report.ts';
import { tellTroubles } from './audit-troubles.ts';
import { listHealth } from './list-state.ts';
import { webPlatform } from './platform.ts';
import { currentPolicyAndOrigin, readAuditSettings } from './policy-store.ts';

export const HEARTBEAT_ALARM = 'audit-heartbeat';
const KEY = 'auditHeartbeat';
const HOUR_MS = 3_600_000;

const pulse = v.strictObject({
  /** When the last one was. */
  at: v.number(),
  version: v.string(),
  /** When this version was first here. */
  versionAt: v.number(),
  /** When the policy in force came. */
  policyAt: v.exactOptional(v.number()),
});
type Pulse = v.InferOutput<typeof pulse>;

/** Reports that all is there, when it is time; else waits until it is. Call it at every start. */
export async function beatWhenDue(): Promise<void> {
  const settings = await readAuditSettings();
  if (!settings) return;
  // Two that are due at once are one.
  await navigator.locks.request(HEARTBEAT_ALARM, async () => {
    const known = await readPulse();
    const left = hoursLeft(settings, known, Date.now());
    if (left > 0 && known.version === ownVersion()) {
      if (!(await hasAlarm(HEARTBEAT_ALARM))) await startAlarm(HEARTBEAT_ALARM, left * 60);
      return;
    }
    await startAlarm(HEARTBEAT_ALARM, settings.heartbeatHours * 60);
    await beat(known);
  });
}

function hoursLeft({ heartbeatHours }: AuditSettings, { at }: Pulse, now: number): number {
  // A clock that was set back would otherwise be waited for.
  return now < at ? 0 : heartbeatHours - (now - at) / HOUR_MS;
}

async function beat(known: Pulse): Promise<void> {
  const now = Date.now();
  const isUpdated = known.version !== ownVersion();
  const next = isUpdated ? { ...known, version: ownVersion(), versionAt: now } : known;
  await tellTroubles((errors) => report({ kind: 'health', errors }));
  await report(await heartbeat(next, now));
  await writeLocal(KEY, { ...next, at: now });
}

async function heartbeat({ versionAt, policyAt }: Pulse, now: number): Promise<Happening> {
  const { policy, managed, rejected, isSigned } = await currentPolicyAndOrigin();
  const guarded = SITES.filter(({ id }) => policy.access[id]?.action !== 'allow');
  const book = await readBook();
  const list = await listHealth(now);
  const age = policyAt === undefined ? {} : { ageHours: hoursSince(policyAt, now) };
  return {
    kind: 'heartbeat',
    extensionAgeHours: hoursSince(versionAt, now),
    policy: {
      ...{ managed, rejected: rejected.length, ...age },
      ...{ hash: await policyHash(webPlatform, policy), list: isSigned },
    },
    ...(list ? { list } : {}),
    protection: {
      ...{ mode: policy.mode, sites: guarded.length },
      webRequest: asksFor('webRequestBlocking'),
    },
    queue: { waiting: book?.waiting ?? 0, refused: book?.refused ?? 0, lost: book?.lost ?? 0 },
  };
}

/** Remembers that another policy is in force from now on. */
export async function notePolicyChange(): Promise<void> {
  await navigator.locks.request(HEARTBEAT_ALARM, async () => {
    await writeLocal(KEY, { ...(await readPulse()), policyAt: Date.now() });
  });
}

/** When the policy in force came, in milliseconds since 1970; null when no other was ever seen here. */
export async function policySince(): Promise<number | null> {
  return (await readPulse()).policyAt ?? null;
}

async function readPulse(): Promise<Pulse> {
  const parsed = v.safeParse(pulse, await readLocal(KEY));
  return parsed.success ? parsed.output : { at: 0, version: ownVersion(), versionAt: Date.now() };
}

function hoursSince(then: number, now: number): number {
  return Math.max(0, Math.floor((now - then) / HOUR_MS));
}
