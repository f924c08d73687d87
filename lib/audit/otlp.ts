import type { AuditEvent } from './event.ts';
import { severityOf } from './severity.ts';

/** OTLP in JSON (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding): 64-bit numbers are strings. */
type AnyValue =
  | { readonly stringValue: string }
  | { readonly boolValue: boolean }
  | { readonly intValue: string }
  | { readonly arrayValue: { readonly values: readonly AnyValue[] } }
  | { readonly kvlistValue: { readonly values: readonly KeyValue[] } };

interface KeyValue {
  readonly key: string;
  readonly value: AnyValue;
}

/** Numbers of https://opentelemetry.io/docs/specs/otel/logs/data-model/#field-severitynumber. */
const SEVERITIES = { information: [9, 'INFO'], low: [13, 'WARN'], medium: [14, 'WARN2'] } as const;

export function otlpRecord(event: AuditEvent): object {
  const { time, kind, ...rest } = event;
  const [severityNumber, severityText] = SEVERITIES[severityOf(event)];
  const at = `${String(time)}000000`;
  return {
    timeUnixNano: at,
    observedTimeUnixNano: at,
    severityNumber,
    severityText,
    eventName: `pasteward.${kind}`,
    body: { stringValue: `pasteward.${kind}` },
    attributes: pairs(rest, 'pasteward.'),
  };
}

/** @param records in JSON. */
export function otlpBody(records: readonly string[]): string {
  const name = { key: 'service.name', value: { stringValue: 'pasteward' } };
  const empty = JSON.stringify({ attributes: [name] });
  const scope = JSON.stringify({ name: 'pasteward' });
  return `{"resourceLogs":[{"resource":${empty},"scopeLogs":[{"scope":${scope},"logRecords":[${records.join(',')}]}]}]}`;
}

function pairs(object: object, prefix = ''): KeyValue[] {
  return Object.entries(object).map(([key, value]) => ({
    key: `${prefix}${key}`,
    value: anyValue(value),
  }));
}

function anyValue(value: unknown): AnyValue {
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'number') return { intValue: String(value) };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(anyValue) } };
  if (typeof value === 'object' && value !== null) return { kvlistValue: { values: pairs(value) } };
  return { stringValue: String(value) };
}
