import * as v from 'valibot';
import type { AuditFormat } from '../../lib/policy/audit-schema.ts';
import { dig, digList, digText } from './exchange.ts';
import { OTLP_LOGS, SPLUNK_EVENT } from './receiver-schemas.ts';

/** Reads audit events back out of what a receiver of this format is sent, which has to be as the receiver wants it. */
export function eventsIn(format: AuditFormat, body: string): unknown[] {
  if (format === 'splunk') return body.split('\n').map((line) => ofSplunk(JSON.parse(line)));
  const json: unknown = JSON.parse(body);
  if (format === 'ocsf') return digList({ json }, 'json').map(ofOcsf);
  v.parse(OTLP_LOGS, json);
  return digList(json, 'resourceLogs').flatMap((resource) =>
    digList(resource, 'scopeLogs').flatMap((scope) => digList(scope, 'logRecords').map(ofOtlp)),
  );
}

function ofSplunk(record: unknown): unknown {
  v.parse(SPLUNK_EVENT, record);
  const event = dig(record, 'event');
  if (dig(record, 'host') !== dig(event, 'device')) throw new Error('Another host');
  const time = Math.round(Number(dig(record, 'time')) * 1000);
  if (time !== dig(event, 'time')) throw new Error('Another time');
  if (dig(record, 'sourcetype') !== `pasteward:${digText(event, 'kind')}`) throw new Error('Type');
  return event;
}

/** What every OCSF event must have: see base_event and its metadata on https://schema.ocsf.io. */
const REQUIRED = ['activity_id', 'category_uid', 'class_uid', 'severity_id', 'time', 'type_uid'];

function ofOcsf(record: unknown): unknown {
  const missing = REQUIRED.filter((name) => typeof dig(record, name) !== 'number');
  if (missing.length > 0) throw new Error(`OCSF wants ${missing.join(', ')}`);
  const type = Number(dig(record, 'class_uid')) * 100 + Number(dig(record, 'activity_id'));
  if (dig(record, 'type_uid') !== type) throw new Error('type_uid is class and activity');
  const name = dig(record, 'actor', 'user', 'name');
  const pseudonym = dig(record, 'actor', 'user', 'uid');
  return {
    v: Number(dig(record, 'metadata', 'log_version')),
    id: dig(record, 'metadata', 'uid'),
    time: dig(record, 'time'),
    device: dig(record, 'device', 'uid'),
    sequence: dig(record, 'metadata', 'sequence'),
    extension: dig(record, 'metadata', 'product', 'version'),
    ...(name === undefined ? {} : { user: { name } }),
    ...(pseudonym === undefined ? {} : { user: { pseudonym } }),
    ...(dig(record, 'unmapped') as object),
  };
}

function ofOtlp(record: unknown): unknown {
  const nanoseconds = digText(record, 'timeUnixNano');
  const attributes = fields(digList(record, 'attributes'));
  const own = Object.entries(attributes).map(([key, value]) => [
    key.replace('pasteward.', ''),
    value,
  ]);
  return {
    ...(Object.fromEntries(own) as object),
    kind: digText(record, 'eventName').replace('pasteward.', ''),
    time: Number(nanoseconds.slice(0, -6)),
  };
}

function fields(pairs: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(pairs.map((it) => [digText(it, 'key'), ofAny(dig(it, 'value'))]));
}

function ofAny(value: unknown): unknown {
  const [[type, held] = []] = Object.entries(Object(value) as object);
  if (type === 'intValue') return Number(held);
  if (type === 'arrayValue') return digList(held, 'values').map(ofAny);
  if (type === 'kvlistValue') return fields(digList(held, 'values'));
  return held;
}
