import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ocsfRecord } from '../../lib/audit/ocsf.ts';
import { anyEvent } from '../fixtures/audit-events.ts';
import { dig } from '../harness/exchange.ts';

/**
 * What https://schema.ocsf.io/1.6.0 knows of the classes and objects that events become: names of attributes, and those
 * that must be there (marked with `!`). A record with another name is one that a data lake refuses, or drops.
 */
const words = (text: string): string[] => text.trim().split(/\s+/);

const BASE = `activity_id! activity_name category_uid! category_name class_uid! class_name severity_id! severity time! type_uid!
  type_name count duration end_time enrichments message metadata! observables raw_data start_time status status_code
  status_detail status_id timezone_offset unmapped`;
const HOST = 'actor device';
const SECURITY_CONTROL = `action action_id attacks authorizations confidence confidence_id confidence_score disposition
  disposition_id firewall_rule is_alert malware policy risk_details risk_level risk_level_id risk_score`;

/** By uid of the class; attributes of a profile count only where `metadata.profiles` names it. */
const CLASSES: Readonly<Record<number, string>> = {
  2006: `${BASE} finding_info! comment confidence confidence_id confidence_score vendor_attributes data_security database
    databucket dst_endpoint file impact impact_id impact_score is_alert resources src_endpoint table actor device`,
  5019: `${BASE} device! actor prev_security_level prev_security_level_id prev_security_states security_level
    security_level_id security_states state state_id`,
  5020: `${BASE} device! actor package sbom product`,
  6008: BASE,
};
const PROFILES: Readonly<Record<string, string>> = {
  host: HOST,
  security_control: SECURITY_CONTROL,
};
const OBJECTS: Readonly<Record<string, string>> = {
  metadata: `correlation_uid event_code extension extensions labels log_level log_name log_provider log_version logged_time
    loggers modified_time original_time processed_time product! profiles sequence tenant_uid uid version! tags`,
  'metadata.product':
    'cpe_name feature lang name path tags uid url_string vendor_name version data_classifications',
  finding_info: `analytic attacks attack_graph created_time data_sources desc first_seen_time kill_chain last_seen_time
    modified_time product product_uid related_analytics related_events related_events_count src_url tags title! types uid! uid_alt
    traits`,
  data_security: `category category_id confidentiality confidentiality_id data_lifecycle_state data_lifecycle_state_id data_type
    data_type_id detection_pattern detection_system detection_system_id pattern_match policy classifier_details discovery_details
    size src_url status status_id total uid`,
};

/** Ids that the schema gives a meaning to. */
const IDS: Readonly<Record<string, readonly number[]>> = {
  severity_id: [0, 1, 2, 3, 4, 5, 6, 99],
  activity_id: [0, 1, 2, 3, 99],
  action_id: [0, 1, 2, 3, 4, 99],
  status_id: [0, 1, 2, 3, 4, 5, 6, 99],
  state_id: [0, 1, 2, 99],
};

function problemsOf(record: unknown, known: string, where: string): string[] {
  const allowed = words(known);
  const names = allowed.map((name) => name.replace('!', ''));
  const keys = Object.keys(Object(record) as object);
  return [
    ...keys.filter((key) => !names.includes(key)).map((key) => `${where}${key} is no attribute`),
    ...allowed
      .filter((name) => name.endsWith('!') && !keys.includes(name.slice(0, -1)))
      .map((name) => `${where}${name.slice(0, -1)} must be there`),
  ];
}

function faultsOf(record: object): string[] {
  const uid = Number(dig(record, 'class_uid'));
  const profiles = (dig(record, 'metadata', 'profiles') ?? []) as string[];
  const known = [CLASSES[uid] ?? '', ...profiles.map((name) => PROFILES[name] ?? '')].join(' ');
  const inObjects = Object.entries(OBJECTS).flatMap(([path, names]) => {
    const held = dig(record, ...path.split('.'));
    return held === undefined ? [] : problemsOf(held, names, `${path}.`);
  });
  const ids = Object.entries(IDS).filter(([name, values]) => {
    const value = dig(record, name);
    return value !== undefined && !values.includes(Number(value));
  });
  return [...problemsOf(record, known, ''), ...inObjects, ...ids.map(([name]) => `${name}: id`)];
}

describe('an event as OCSF', () => {
  it('has the attributes of its class and of no other, and all that must be there', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(faultsOf(ocsfRecord(event))).toEqual([]);
      }),
    );
  });

  it.each([
    [{ pattern: 'x' }, 'pattern is no attribute'],
    [{ finding_info: { title: 'x' } }, 'finding_info.uid must be there'],
    [{ metadata: { version: '1.6.0', profiles: [] } }, 'metadata.product must be there'],
    [{ activity_id: 7 }, 'activity_id: id'],
  ])('would be refused with %j', (change, fault) => {
    const [finding] = fc.sample(
      anyEvent.filter(({ kind }) => kind === 'finding'),
      { numRuns: 1, seed: 1 },
    );
    expect(finding && faultsOf({ ...ocsfRecord(finding), ...change })).toContain(fault);
  });
});
