import { createHash } from 'node:crypto';
import { comment, element, xmlDocument } from '../xml.ts';
import type { Xml } from '../xml.ts';
import type { Rollout, Value } from './schema.ts';
import { settingsOf } from './settings.ts';

/** One entry of a property list; the reason is a comment before it. */
interface Entry {
  readonly name: string;
  readonly value: Value;
  readonly why?: string;
}

/** A preference domain of macOS and what is forced in it. */
export interface Domain {
  readonly domain: string;
  readonly entries: readonly Entry[];
}

const DOMAINS = { chrome: 'com.google.Chrome', edge: 'com.microsoft.Edge' } as const;
const PREFIX = 'pasteward.rollout';

export type MacBrowser = keyof typeof DOMAINS;

export function domainsOf(browser: MacBrowser, rollout: Rollout): readonly Domain[] {
  const domain = DOMAINS[browser];
  const own = Object.entries(rollout.policy).map(([name, value]) => ({ name, value }));
  return [
    { domain, entries: settingsOf(browser, rollout) },
    { domain: `${domain}.extensions.${rollout.chromium.id}`, entries: own },
  ];
}

/** The XML form of a property list: https://www.apple.com/DTDs/PropertyList-1.0.dtd */
export function plistFile(entries: readonly Entry[]): string {
  return plistDocument(entriesXml(entries));
}

function plistDocument(content: readonly Xml[]): string {
  return xmlDocument([
    [
      '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    ],
    element('plist', { version: '1.0' }, [element('dict', {}, content)]),
  ]);
}

/**
 * A profile for any MDM, with a payload for each domain:
 * https://developer.apple.com/documentation/devicemanagement/toplevel
 */
export function mobileconfig(browser: MacBrowser, domains: readonly Domain[]): string {
  const identifier = `${PREFIX}.${browser}`;
  const payloads = domains.map(({ domain, entries }) =>
    dict([...payload(domain, `${identifier}.${domain}`, `Pasteward: ${domain}`), ...entries]),
  );
  const head = payload('Configuration', identifier, `Pasteward in ${domains[0]?.domain ?? ''}`);
  return plistDocument([
    ...entriesXml([...head, { name: 'PayloadScope', value: 'System' }]),
    element('key', {}, 'PayloadContent'),
    element('array', {}, payloads),
  ]);
}

function payload(type: string, identifier: string, title: string): readonly Entry[] {
  return [
    { name: 'PayloadType', value: type },
    { name: 'PayloadVersion', value: 1 },
    { name: 'PayloadIdentifier', value: identifier },
    { name: 'PayloadUUID', value: uuidOf(identifier) },
    { name: 'PayloadDisplayName', value: title },
  ];
}

/** The same for the same name, so that a new profile takes the place of the old one (UUID version 8, RFC 9562). */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-').toUpperCase();
}

function dict(entries: readonly Entry[]): Xml {
  return element('dict', {}, entriesXml(entries));
}

function entriesXml(entries: readonly Entry[]): readonly Xml[] {
  return entries.flatMap(({ name, value, why }) => [
    ...(why === undefined ? [] : [comment(why)]),
    element('key', {}, name),
    valueOf(value),
  ]);
}

function valueOf(value: Value): Xml {
  if (typeof value === 'string') return element('string', {}, value);
  if (typeof value === 'boolean') return element(String(value));
  if (typeof value === 'number') {
    return element(Number.isSafeInteger(value) ? 'integer' : 'real', {}, String(value));
  }
  if (isList(value)) return element('array', {}, value.map(valueOf));
  return dict(Object.entries(value).map(([name, inner]) => ({ name, value: inner })));
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
