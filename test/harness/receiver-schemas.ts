import * as v from 'valibot';

/**
 * What receivers publish of what they take, as schemas that allow nothing else. OTLP: the messages of
 * https://github.com/open-telemetry/opentelemetry-proto (logs, common and resource, version 1) in their JSON form, in
 * which 64-bit numbers are strings.
 */
const uint64 = v.pipe(v.string(), v.regex(/^\d{1,20}$/u));
const uint32 = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));
const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

interface KeyValue {
  readonly key: string;
  readonly value: unknown;
}

/** One of the kinds of value, and no two. */
const anyValue: v.GenericSchema = v.lazy(() =>
  v.union([
    v.strictObject({ stringValue: v.string() }),
    v.strictObject({ boolValue: v.boolean() }),
    v.strictObject({ intValue: v.pipe(v.string(), v.regex(/^-?\d{1,19}$/u)) }),
    v.strictObject({ doubleValue: v.number() }),
    v.strictObject({ arrayValue: v.strictObject({ values: v.array(anyValue) }) }),
    v.strictObject({ kvlistValue: v.strictObject({ values: attributes }) }),
    v.strictObject({ bytesValue: v.pipe(v.string(), v.base64()) }),
  ]),
);

/** Keys of a list must differ. */
const attributes: v.GenericSchema<unknown, KeyValue[]> = v.pipe(
  v.array(v.strictObject({ key: v.pipe(v.string(), v.minLength(1)), value: anyValue })),
  v.check((pairs) => new Set(pairs.map(({ key }) => key)).size === pairs.length, 'keys twice'),
);

const more = { droppedAttributesCount: v.optional(uint32) };
const schemaUrl = v.optional(v.string());

const logRecord = v.strictObject({
  timeUnixNano: uint64,
  observedTimeUnixNano: uint64,
  severityNumber: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24)),
  severityText: v.optional(v.string()),
  body: v.optional(anyValue),
  attributes,
  flags: v.optional(uint32),
  traceId: v.optional(hex(16)),
  spanId: v.optional(hex(8)),
  eventName: v.optional(v.string()),
  ...more,
});

export const OTLP_LOGS = v.strictObject({
  resourceLogs: v.array(
    v.strictObject({
      resource: v.strictObject({ attributes, ...more }),
      scopeLogs: v.array(
        v.strictObject({
          scope: v.strictObject({
            ...{ name: v.string(), version: v.optional(v.string()) },
            ...{ attributes: v.optional(attributes), ...more },
          }),
          logRecords: v.array(logRecord),
          schemaUrl,
        }),
      ),
      schemaUrl,
    }),
  ),
});

/**
 * One event of Splunk's HTTP Event Collector, see
 * https://help.splunk.com/splunk-enterprise/get-data-in/collect-http-event-data/format-events-for-http-event-collector
 */
export const SPLUNK_EVENT = v.strictObject({
  time: v.pipe(v.number(), v.minValue(0)),
  host: v.pipe(v.string(), v.minLength(1)),
  source: v.optional(v.string()),
  sourcetype: v.optional(v.string()),
  index: v.optional(v.string()),
  event: v.union([v.pipe(v.string(), v.minLength(1)), v.record(v.string(), v.unknown())]),
  fields: v.optional(v.record(v.string(), v.union([v.string(), v.array(v.string())]))),
});
