import { expect, test } from 'vitest';
import { foreignAddresses, withKnownAddresses } from './addresses.ts';
import { parseLayer } from './layer.ts';
import type { PolicyLayer } from './layer.ts';
import { mergePolicy } from './merge.ts';

const to = (url: string) => ({ title: 'Our assistant', url });
const evil = to('https://evil.example/sign-in');
const shown = { action: 'block', message: 'Ask there.', alternative: evil };
const at = { families: { secret: shown }, rules: { iban: shown } };
const sites = { claude: { ...at, access: { ...shown, action: 'redirect' } } };

/** A false address, in every place that takes one. */
const { layer: signed, rejected } = parseLayer({
  ...{ ...at, sites, groups: { core: shown }, userGroups: { staff: { ...at, sites } } },
  schedules: [{ id: 'always', ...shown }],
  exceptions: [{ id: 'ever', until: '2099-12-31', ...shown }],
});
const groups = [{ id: 'core', kind: 'code', title: 'Core', action: 'block' }] as const;
const merged = (layers: readonly PolicyLayer[]) =>
  mergePolicy(layers, { memberOf: ['staff'], now: 0, groups });
const lock: PolicyLayer = { locks: ['access'] };

test('where access is locked, a layer beneath leads nobody to an address of its own', () => {
  expect(rejected).toEqual([]);
  expect(foreignAddresses(signed, [lock])).toHaveLength(13);
  const policy = merged([signed, lock]);
  expect(JSON.stringify(policy)).not.toContain('evil.example');
  // All else of it counts: whoever would have been led away meets a site that is shut.
  expect(policy.access['claude']).toEqual({ action: 'redirect', message: 'Ask there.' });
  expect(policy.families.secret).toMatchObject({ action: 'block', message: 'Ask there.' });
});

test('without the lock, or above it, it does', () => {
  for (const layers of [[signed], [signed, {}], [lock, signed]]) {
    expect(merged(layers).access['claude']?.alternative).toEqual(evil);
  }
});

test.each<[string, string, boolean]>([
  ['a site that is guarded', 'https://gemini.google.com/app', true],
  ['a host that the layer which locks names as well', 'https://AI.acme.example/other', true],
  ['a host below that', 'https://evil.ai.acme.example/', false],
  ['a host that only begins like it', 'https://ai.acme.example.evil.example/', false],
  ['a host that only begins like a guarded site', 'https://claude.ai.evil.example/', false],
])('it may lead to %s', (_, url, isKnown) => {
  const own: PolicyLayer = {
    ...lock,
    families: { code: { alternative: to('https://ai.acme.example/') } },
  };
  const layer: PolicyLayer = {
    sites: { kimi: { access: { action: 'redirect', alternative: to(url) } } },
  };
  const [bounded] = withKnownAddresses([layer, own]);
  expect(bounded?.sites?.['kimi']?.access?.alternative).toEqual(isKnown ? to(url) : undefined);
});
