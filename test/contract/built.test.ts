import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MATCHES } from '../../lib/sites/index.ts';

/** What is handed to the stores and to admins: a permission or an address more is a decision. */
const ROOT = join(import.meta.dirname, '../..');
const GUARD = 'content-scripts/guard.js';
const MOST_KB = 80;
/** Why each is there: docs/architecture.md. */
const PERMISSIONS = [
  ...['alarms', 'declarativeNetRequestWithHostAccess', 'scripting', 'storage', 'webRequest'],
];
/** Chrome's limits, in characters, in every language. */
const LIMITS: readonly (readonly [key: string, most: number])[] = [
  ['ext_name', 75],
  ['ext_description', 132],
];

const Manifest = v.looseObject({
  permissions: v.array(v.string()),
  host_permissions: v.array(v.string()),
  content_scripts: v.array(v.looseObject({ matches: v.array(v.string()) })),
  incognito: v.string(),
  default_locale: v.string(),
});
const Messages = v.record(v.string(), v.looseObject({ message: v.string() }));

describe.each(['chrome', 'firefox'])('the build for %s', (target) => {
  const folder = join(ROOT, `.output/${target}-mv3`);
  const files = globSync('**/*.{js,css,html,json}', { cwd: folder }).sort();
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const manifest = v.parse(Manifest, JSON.parse(read('manifest.json')));
  const scripts = files.filter((path) => path.endsWith('.js'));
  const guard = read(GUARD);

  it('asks for these permissions and no others', () => {
    expect(manifest.permissions).toEqual(PERMISSIONS);
  });

  it('reaches the hosts of the sites and no others, each by its full name', () => {
    expect(manifest.host_permissions.toSorted()).toEqual(MATCHES.toSorted());
    const scripted = manifest.content_scripts.flatMap(({ matches }) => matches);
    expect(new Set(scripted)).toEqual(new Set(MATCHES));
    // The page of `npm start` is on this machine.
    const far = MATCHES.filter((pattern) => !/^http:\/\/[\w-]+\.localhost\/\*$/u.test(pattern));
    expect(far.filter((pattern) => !/^https:\/\/[\w-]+(?:\.[\w-]+)+\/\*$/u.test(pattern))).toEqual(
      [],
    );
  });

  it('opens nothing of itself to pages or other extensions', () => {
    const openings = [
      ...['web_accessible_resources', 'externally_connectable', 'content_security_policy'],
      ...['optional_permissions', 'optional_host_permissions', 'sandbox', 'devtools_page'],
      ...['chrome_settings_overrides', 'chrome_url_overrides', 'commands', 'omnibox'],
    ];
    expect(Object.keys(manifest).filter((key) => openings.includes(key))).toEqual([]);
    expect(manifest.incognito).toBe('spanning');
  });

  it('says its name and purpose within the limits, in every language', () => {
    const locales = files.filter((path) => path.startsWith('_locales/'));
    expect(locales).toEqual(['_locales/en/messages.json', '_locales/zh_CN/messages.json']);
    for (const path of locales) {
      const messages = v.parse(Messages, JSON.parse(read(path)));
      for (const [key, most] of LIMITS) {
        expect(messages[key]?.message.length, `${key} in ${path}`).toBeLessThanOrEqual(most);
        expect(messages[key]?.message).not.toBe('');
      }
    }
  });

  it('loads nothing from the network', () => {
    const remote = [
      /\b(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\//i,
      /@import\b|\burl\(\s*["']?(?:https?:)?\/\//i,
      /\b(?:import|importScripts)\s*\(\s*["'`](?:https?:)?\/\//i,
      /\bimport\b[^;(]*["'`](?:https?:)?\/\//i,
    ];
    const pages = files.filter((path) => !path.endsWith('.json'));
    expect(pages.filter((path) => remote.some((it) => it.test(read(path))))).toEqual([]);
  });

  it('sends nothing itself', () => {
    const means =
      /(?<![.\w]|async )fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeer/;
    const senders = scripts.filter((path) => means.test(read(path)));
    // The background fetches the org list, and posts audit events to the receiver of the policy.
    const known = ['background.js'];
    expect(senders, 'Whoever makes a request is named here, with the reason').toEqual(known);
  });

  it('runs no text as code', () => {
    for (const path of scripts) {
      expect(
        read(path).match(/\beval\s*\(|\bFunction\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]/g),
        path,
      ).toBeNull();
    }
  });

  it('keeps nothing of the machine or of development', () => {
    const traces =
      /sourceMappingURL|localhost:\d|\bdebugger\b|node_modules|import\.meta\.(?:hot|env)/;
    expect(files.filter((path) => traces.test(read(path)))).toEqual([]);
  });

  it(`has a guard of at most ${MOST_KB} KB, gzipped`, () => {
    const { length } = gzipSync(guard, { level: 9 });
    expect(length).toBeLessThanOrEqual(MOST_KB * 1024);
  });

  it('has a guard that stores nothing and is in one piece', () => {
    expect(guard).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie/);
    expect(guard).not.toMatch(/(?<![\^"'`])\bimport\s*[({*"']|^\s*export\b/m);
  });

  // Chromium reads content scripts as UTF-8 and refuses those with characters that are none.
  it('has a guard that Chromium can read', () => {
    const bytes = readFileSync(join(folder, GUARD));
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(guard);
    expect(guard).not.toMatch(/[\ufdd0-\ufdef\ufffe\uffff]/);
  });
});
