import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MATCHES, SITE_IDS, SITES, siteOfHost } from './index.ts';

test.each(SITES)('$id is found by each of its hosts', ({ id, hosts }) => {
  expect(hosts.map((host) => siteOfHost(host)?.id)).toEqual(hosts.map(() => id));
});

test('no two sites have the same id, and none that of an unknown one', () => {
  expect(new Set(SITE_IDS).size).toBe(SITES.length + 1);
});

test('only exact names are hosts', () => {
  const hosts = SITES.flatMap((site) => site.hosts);
  const part = fc.string({
    unit: fc.constantFrom('a', 'b', 'x', '.', '-', ':', '/', '@', '*'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.constantFrom(...hosts), part, part, (host, before, after) => {
      const name = before + host + after;
      expect(siteOfHost(name) !== undefined).toBe(hosts.includes(name));
    }),
    { numRuns: 2000 },
  );
});

test('every host has one match pattern, for all its paths', () => {
  expect(MATCHES).toEqual(
    SITES.flatMap(({ scheme, hosts }) => hosts.map((host) => `${scheme}://${host}/*`)),
  );
  expect(MATCHES.filter((pattern) => /\*(?!$)/.test(pattern))).toEqual([]);
});
