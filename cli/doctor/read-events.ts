import * as v from 'valibot';
import { AUDIT_EVENT } from '../../lib/audit/event.ts';
import type { AuditEvent } from '../../lib/audit/event.ts';

export interface ReadEvents {
  /** One of each id, oldest first. */
  readonly events: readonly AuditEvent[];
  /** Numbers of lines that are no event, from 1. */
  readonly strange: readonly number[];
}

/** What OCSF has places for; everything else is in `unmapped` as it is in the event. */
const OCSF = v.looseObject({
  time: v.unknown(),
  device: v.looseObject({ uid: v.unknown() }),
  metadata: v.looseObject({
    uid: v.unknown(),
    sequence: v.unknown(),
    log_version: v.unknown(),
    product: v.looseObject({ version: v.unknown() }),
  }),
  unmapped: v.record(v.string(), v.unknown()),
});

/** Reads events line by line: as they are, as Splunk has them, or as OCSF. */
export function readEvents(text: string): ReadEvents {
  const byId = new Map<string, AuditEvent>();
  const strange: number[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const event = eventIn(line);
    if (event) byId.set(event.id, event);
    else strange.push(at + 1);
  });
  const events = [...byId.values()].sort((one, other) => one.time - other.time);
  return { events, strange };
}

function eventIn(line: string): AuditEvent | undefined {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return undefined;
  }
  const splunk = v.safeParse(v.looseObject({ event: v.unknown() }), json);
  const inside = splunk.success ? splunk.output.event : json;
  const ocsf = v.safeParse(OCSF, inside);
  const parsed = v.safeParse(AUDIT_EVENT, ocsf.success ? ofOcsf(ocsf.output) : inside);
  return parsed.success ? parsed.output : undefined;
}

function ofOcsf({ time, device, metadata, unmapped }: v.InferOutput<typeof OCSF>): object {
  const { uid: id, sequence, log_version: version, product } = metadata;
  const envelope = { v: Number(version), id, time, device: device.uid, sequence };
  return { ...envelope, extension: product.version, ...unmapped };
}
