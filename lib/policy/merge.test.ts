import { describe, expect, test } from 'vitest';
import type { Finding } from '../detect/types.ts';
import { decide } from './decide.ts';
import { DEFAULT_POLICY } from './default.ts';
import type { PolicyLayer } from './layer.ts';
import { mergePolicy } from './merge.ts';
import { stricter } from './strictness.ts';
import { OVERRIDES } from '../base/overrides.ts';
import { ACTIONS } from './types.ts';

const secretOf = (layers: Parameters<typeof mergePolicy>[0], site?: string) => {
  const { families, sites } = mergePolicy(layers);
  return (site === undefined ? undefined : sites[site]?.secret) ?? families.secret;
};

const machine = (nth: number): Finding => ({
  ...{ rule: 'ip-address', family: 'personal', confidence: 'high' },
  ...{ start: 20 * nth, end: 20 * nth + 9, nth },
});

describe('layers', () => {
  test('without any, the built-in default is in force', () => {
    for (const layers of [[], [{}, {}]]) expect(mergePolicy(layers)).toEqual(DEFAULT_POLICY);
  });

  test('addresses of machines are allowed, also before any layer is known', () => {
    const result = { findings: [0, 1, 2, 3, 4, 5].map(machine), complete: true };
    expect(decide(DEFAULT_POLICY, undefined, result).action).toBe('allow');
    const wanted = mergePolicy([{ rules: { 'ip-address': { action: 'mask' } } }]);
    expect(decide(wanted, undefined, result).action).toBe('mask');
  });

  test('a later one wins, and leaves alone what it does not set', () => {
    const layers = [
      { families: { secret: { action: 'warn', override: 'none' } } },
      { families: { secret: { action: 'block' } } },
    ] as const;
    expect(secretOf(layers)).toEqual({ action: 'block', override: 'none' });
    expect(mergePolicy(layers).families.personal).toEqual(DEFAULT_POLICY.families.personal);
  });

  test('a site beats all sites, in whichever layer it stands', () => {
    const layers = [
      { sites: { claude: { families: { secret: { action: 'allow' } } } } },
      { families: { secret: { action: 'block' } } },
    ] as const;
    expect(secretOf(layers, 'claude').action).toBe('allow');
    expect(secretOf(layers, 'chatgpt').action).toBe('block');
  });

  test('a site keeps what it does not set from all sites', () => {
    const layers = [
      {
        families: { secret: { action: 'block', override: 'none' } },
        sites: { claude: { families: { secret: { action: 'mask' } } } },
      },
    ] as const;
    expect(secretOf(layers, 'claude')).toEqual({ action: 'mask', override: 'none' });
  });
});

describe('locks', () => {
  const locked: PolicyLayer = {
    families: { secret: { action: 'mask', override: 'none' } },
    locks: ['secret'],
  };

  test.each([
    ['before', (loose: object) => [loose, locked]],
    ['after', (loose: object) => [locked, loose]],
  ])('a layer %s it cannot loosen a family, anywhere', (_, order) => {
    const everywhere = order({
      families: { secret: { action: 'allow', override: 'acknowledge' } },
    });
    expect(secretOf(everywhere)).toEqual({ action: 'mask', override: 'none' });
    const atSite = order({
      sites: { claude: { families: { secret: { action: 'warn', override: 'acknowledge' } } } },
    });
    expect(secretOf(atSite, 'claude')).toEqual({ action: 'mask', override: 'none' });
  });

  test('a layer may tighten what another locked', () => {
    const layers: PolicyLayer[] = [locked, { families: { secret: { action: 'block' } } }];
    expect(secretOf(layers).action).toBe('block');
  });

  test('the layer that locks may itself be looser at a site', () => {
    const layer: PolicyLayer = {
      ...locked,
      sites: { claude: { families: { secret: { action: 'warn' } } } },
    };
    expect(secretOf([layer], 'claude')).toEqual({ action: 'warn', override: 'none' });
  });
});

test('stricter takes the stricter half of each', () => {
  for (const action of ACTIONS) {
    for (const override of OVERRIDES) {
      const rule = { action, override };
      expect(stricter(rule, { action: 'block', override: 'none' })).toEqual({
        action: 'block',
        override: 'none',
      });
      expect(stricter({ action: 'allow', override: 'acknowledge' }, rule)).toEqual(rule);
    }
  }
});
