import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { MATCHES, SITES, siteOfHost } from '../../lib/sites/index.ts';
import type { Site } from '../../lib/sites/types.ts';
import { SITES as FIXTURES } from '../fixtures/sites/index.ts';

/** A new site is one file, one line in the list, one fixture. This says which of them is missing. */
const ROOT = join(import.meta.dirname, '../..');
const NOT_SITES = ['index', 'types'];
/** Not an AI chat: there so that tests can show that nothing happens on it. */
const NOT_A_CHAT = 'example';

const FILES = globSync('lib/sites/*.ts', { cwd: ROOT, exclude: ['**/*.test.ts'] })
  .map((path) => basename(path, '.ts'))
  .filter((name) => !NOT_SITES.includes(name))
  .sort();

const SiteModule = v.record(v.string(), v.unknown());

describe.each(FILES)('lib/sites/%s.ts', (name) => {
  let site: Site | undefined;
  beforeAll(async () => {
    const module = v.parse(SiteModule, await import(`../../lib/sites/${name}.ts`));
    const exported = Object.values(module);
    site = SITES.find((registered) => exported.some((value) => value === registered));
  });

  it('is registered', () => {
    expect(site, `Import it in lib/sites/index.ts and add it to SITES`).toBeDefined();
  });

  it('is called after its id', () => {
    expect(site?.id, 'Give the file the name of the id: policies name sites by it').toBe(name);
  });

  it('has a fixture on one of its hosts', () => {
    const path = `test/fixtures/sites/${name}.ts`;
    expect(existsSync(join(ROOT, path)), `Write ${path}: its composer and what it sends`).toBe(
      true,
    );
    const fixture = FIXTURES.find(({ id }) => id === name);
    expect(fixture, 'Add the fixture to SITES in test/fixtures/sites/index.ts').toBeDefined();
    const foreign = fixture?.hosts.filter((host) => siteOfHost(host)?.id !== name);
    expect(foreign, 'Name these hosts in the adapter, or take them out of the fixture').toEqual([]);
  });

  it('says how its composer and its send control are found', () => {
    expect(site?.composer, 'Name at least one selector of the composer').not.toEqual([]);
    expect(site?.send, 'Name at least one selector of the send control').not.toEqual([]);
  });
});

describe('the list of sites', () => {
  const hosts = SITES.flatMap((site) => site.hosts);

  it('has no site without a file', () => {
    const lost = SITES.map(({ id }) => id).filter((id) => !FILES.includes(id));
    expect(lost, 'Give each of these a file of its own in lib/sites').toEqual([]);
  });

  it('has no fixture without an adapter', () => {
    const ids = FIXTURES.map(({ id }) => id).filter((id) => id !== NOT_A_CHAT);
    const lost = ids.filter((id) => !SITES.some((site) => site.id === id));
    expect(lost, 'Write lib/sites/<id>.ts for each of these').toEqual([]);
  });

  it('has every id, name and host once', () => {
    for (const all of [SITES.map(({ id }) => id), SITES.map(({ name }) => name), hosts]) {
      const twice = all.filter((value, at) => all.indexOf(value) !== at);
      expect(twice, 'Take one of the two out').toEqual([]);
    }
  });

  it('names hosts exactly', () => {
    const exact = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
    const inexact = hosts.filter((host) => typeof host !== 'string' || !exact.test(host));
    expect(inexact, 'Write full host names in lower case: no wildcard, port or path').toEqual([]);
  });

  it('trusts no name that only looks like one of them', () => {
    const alike = (host: string) => [
      ...[`${host}.evil.example`, `not${host}`, `${host}.`, `a.${host}`, `${host}:443`],
      ...[host.replace('.', '-'), host.toUpperCase(), host.slice(0, -1), ''],
    ];
    const trusted = hosts.flatMap(alike).filter((host) => siteOfHost(host));
    // A site may list a subdomain of another host of its own.
    expect(trusted.filter((host) => !hosts.includes(host))).toEqual([]);
    expect(hosts.filter((host) => !siteOfHost(host))).toEqual([]);
  });

  it('is on https but for the demo', () => {
    const plain = SITES.filter(({ scheme }) => scheme !== 'https').map(({ id }) => id);
    expect(plain, 'Nobody but the demo, on loopback, may be on http').toEqual(['demo']);
  });
});

const Manifest = v.object({
  host_permissions: v.array(v.string()),
  content_scripts: v.array(
    v.looseObject({ matches: v.array(v.string()), js: v.array(v.string()) }),
  ),
});

describe.each(['chrome', 'firefox'])('the manifest for %s', (target) => {
  const path = join(ROOT, `.output/${target}-mv3/manifest.json`);
  const manifest = v.parse(Manifest, JSON.parse(readFileSync(path, 'utf8')));
  const wanted = [...MATCHES].sort();

  it('asks for the hosts of the list and no others', () => {
    const words = 'Build them from MATCHES in wxt.config.ts, then run npm run build';
    expect([...manifest.host_permissions].sort(), words).toEqual(wanted);
  });

  it('runs the guard on the hosts of the list and no others', () => {
    const words = 'Build them from MATCHES in the content script, then run npm run build';
    for (const script of manifest.content_scripts) {
      expect([...script.matches].sort(), `${script.js.join(', ')}: ${words}`).toEqual(wanted);
      const narrowed = ['exclude_matches', 'include_globs', 'exclude_globs'];
      expect(Object.keys(script).filter((key) => narrowed.includes(key))).toEqual([]);
    }
    expect(manifest.content_scripts.flatMap(({ js }) => js)).toContain('content-scripts/guard.js');
  });
});
