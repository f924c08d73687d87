import fc from 'fast-check';
import { parse as parsePlist } from 'plist';
import { expect, test } from 'vitest';
import { readPowershell, readRegFile } from '../../test/fixtures/registry-text.ts';
import type { RegistryText } from '../../test/fixtures/registry-text.ts';
import { EXAMPLE } from './example.ts';
import { hardeningOf } from './hardening.ts';
import { parseRollout } from './read.ts';
import type { Rollout, Value } from './schema.ts';
import { settingsOf } from './settings.ts';
import { filesOf, TARGETS } from './targets.ts';
import { isValue } from './value.ts';

const parsed = parseRollout(EXAMPLE);
if (!parsed.ok) throw new Error(parsed.complaint);
const rollout: Rollout = parsed.value;
const { id } = rollout.chromium;
const POLICY = `3rdparty\\extensions\\${id}\\policy`;

/** Whatever JSON holds, but for null; names of keys are ordinary at the top only. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom("it's", '‘’', '"\\"', 'a\r\nb\t', ' x '),
  )
  .filter(isValue);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    ...[text, fc.boolean(), fc.integer(), number],
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      text.filter((key) => key !== '__proto__' && key !== ''),
      tie('value'),
      { maxKeys: 3 },
    ),
  ),
}));
const policy = fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,12}$/u), value, {
  maxKeys: 5,
  noNullPrototype: true,
});

function contentOf(path: string, from: Rollout = rollout): string | Uint8Array {
  const [target = ''] = path.split('/');
  const content = filesOf(from, [target])[path];
  if (content === undefined) throw new Error(`${path} is not written`);
  return content;
}

function jsonOf(path: string, from: Rollout): unknown {
  return JSON.parse(String(contentOf(path, from)));
}

/** What Chromium makes of a registry value, as the schema tells it the type. */
function readBack(data: number | string | undefined, original: Value): unknown {
  if (typeof original === 'string') return data;
  if (typeof original === 'boolean') return data === 1;
  if (typeof original === 'number') return Number(data);
  return JSON.parse(String(data));
}

function readAll(
  { registry }: RegistryText,
  key: string,
  originals: Readonly<Record<string, Value>>,
) {
  const values = registry.get(key) ?? new Map<string, number | string>();
  expect([...values.keys()]).toEqual(Object.keys(originals));
  return Object.fromEntries(
    Object.entries(originals).map(([name, original]) => [
      name,
      readBack(values.get(name), original),
    ]),
  );
}

const WINDOWS = [
  ['chrome', 'chrome-windows/pasteward.reg', 'Software\\Policies\\Google\\Chrome'],
  ['edge', 'edge-windows/pasteward.reg', 'Software\\Policies\\Microsoft\\Edge'],
  ['chrome', 'intune/pasteward-chrome.ps1', 'Software\\Policies\\Google\\Chrome'],
  ['edge', 'intune/pasteward-edge.ps1', 'Software\\Policies\\Microsoft\\Edge'],
] as const;

function readRegistry(path: string, from: Rollout): RegistryText {
  const content = contentOf(path, from);
  return typeof content === 'string' ? readPowershell(content) : readRegFile(content);
}

test.each(WINDOWS)('%s: any policy survives the way through %s', (_, path, base) => {
  fc.assert(
    fc.property(policy, (own) => {
      const found = readRegistry(path, { ...rollout, policy: own });
      expect(readAll(found, `${base}\\${POLICY}`, own)).toEqual(own);
    }),
  );
});

test.each(WINDOWS)('%s: %s says why before each setting of the browser', (browser, path, base) => {
  const { registry, comments } = readRegistry(path, rollout);
  for (const { name, value: set, why } of settingsOf(browser, rollout).slice(1)) {
    expect(readBack(registry.get(base)?.get(name), set)).toEqual(set);
    expect(comments.get(`${base}|${name}`)).toBe(why);
  }
  const install = registry.get(`${base}\\ExtensionSettings\\${id}`);
  expect(install?.get('installation_mode')).toBe('force_installed');
  expect(install?.get('override_update_url')).toBe(1);
  // As one text it would replace what is set for all other extensions.
  expect(registry.get(base)?.has('ExtensionSettings')).toBe(false);
});

test('an extension whose key was stolen is taken away, and the new one installed', () => {
  const old = 'abcdefghijklmnopabcdefghijklmnop';
  const from = {
    ...rollout,
    chromium: { ...rollout.chromium, removedIds: [old], minimumVersion: '1.2' },
  };
  const linux = jsonOf('chrome-linux/etc/chromium/policies/managed/pasteward.json', from);
  expect(linux).toMatchObject({
    ExtensionSettings: {
      [old]: { installation_mode: 'removed' },
      [id]: { installation_mode: 'force_installed', minimum_version_required: '1.2' },
    },
  });
  const { registry } = readRegistry('chrome-windows/pasteward.reg', from);
  const key = `Software\\Policies\\Google\\Chrome\\ExtensionSettings\\${old}`;
  expect(registry.get(key)).toEqual(new Map([['installation_mode', 'removed']]));
});

test('updates.xml comes with a release of an own server', () => {
  const release = { version: '1.2', url: 'https://updates.example/one.crx' };
  const from = { ...rollout, chromium: { ...rollout.chromium, release } };
  const text = filesOf(from, [])['updates.xml'];
  expect(text).toContain(`<updatecheck codebase="${release.url}" version="1.2"/>`);
  expect(filesOf(rollout, [])).toEqual({});
});

const PLISTS = [
  ['chrome-mac', 'com.google.Chrome', 'chrome'],
  ['edge-mac', 'com.microsoft.Edge', 'edge'],
  ['jamf', 'com.google.Chrome', 'chrome'],
  ['jamf', 'com.microsoft.Edge', 'edge'],
] as const;

test.each(PLISTS)('%s: any policy survives the way through the list of %s', (target, domain) => {
  fc.assert(
    fc.property(policy, (own) => {
      const list = contentOf(`${target}/${domain}.extensions.${id}.plist`, {
        ...rollout,
        policy: own,
      });
      expect(parsePlist(String(list))).toEqual(own);
    }),
  );
});

test.each(PLISTS)(
  '%s: the list of %s has the settings, each with its reason',
  (target, domain, browser) => {
    const list = String(contentOf(`${target}/${domain}.plist`));
    const settings = settingsOf(browser, rollout);
    expect(parsePlist(list)).toEqual(
      Object.fromEntries(settings.map(({ name, value: set }) => [name, set])),
    );
    for (const { name, why } of settings) {
      expect(list).toContain(`<!-- ${why} -->\n    <key>${name}</key>`);
    }
  },
);

test.each([
  ['chrome-mac', 'com.google.Chrome', 'chrome'],
  ['edge-mac', 'com.microsoft.Edge', 'edge'],
] as const)(
  '%s: the profile has a payload for each domain and the same content',
  (target, domain, browser) => {
    fc.assert(
      fc.property(policy, (own) => {
        const profile = parsePlist(
          String(contentOf(`${target}/pasteward.mobileconfig`, { ...rollout, policy: own })),
        );
        const head = (type: string) => ({
          PayloadType: type,
          PayloadVersion: 1,
          PayloadIdentifier: expect.any(String) as string,
          PayloadUUID: expect.stringMatching(
            /^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/u,
          ) as string,
          PayloadDisplayName: expect.any(String) as string,
        });
        const settings = settingsOf(browser, rollout).map(({ name, value: set }) => [name, set]);
        expect(profile).toEqual({
          ...head('Configuration'),
          PayloadScope: 'System',
          PayloadContent: [
            { ...head(domain), ...(Object.fromEntries(settings) as object) },
            { ...head(`${domain}.extensions.${id}`), ...own },
          ],
        });
      }),
    );
  },
);

test('the ids of a profile and its payloads differ', () => {
  const ids = ['chrome-mac', 'edge-mac'].flatMap((target) => {
    const profile = String(contentOf(`${target}/pasteward.mobileconfig`));
    return [...profile.matchAll(/<key>PayloadUUID<\/key>\s*<string>([^<]+)</gu)].map(
      ([, one]) => one,
    );
  });
  expect(ids).toHaveLength(6);
  expect(new Set(ids).size).toBe(6);
});

test('any policy survives the way through JSON for Linux, the Google Admin console and Firefox', () => {
  fc.assert(
    fc.property(policy, (own) => {
      const from = { ...rollout, policy: own };
      for (const place of ['opt/chrome', 'chromium']) {
        const linux = jsonOf(`chrome-linux/etc/${place}/policies/managed/pasteward.json`, from);
        expect(linux).toMatchObject({ ExtensionSettings: { [id]: {} } });
        expect(linux).toHaveProperty(['3rdparty', 'extensions', id], own);
      }
      const wrapped = jsonOf('google-admin/pasteward.json', from);
      expect(wrapped).toEqual(
        Object.fromEntries(Object.entries(own).map(([key, one]) => [key, { Value: one }])),
      );
      const firefox = jsonOf('firefox/policies.json', from);
      expect(firefox).toHaveProperty(
        ['policies', '3rdparty', 'Extensions', rollout.firefox.id],
        own,
      );
    }),
  );
});

test('policies.json has the form that Firefox documents', () => {
  const names = settingsOf('firefox', rollout).map(({ name }) => name);
  expect(jsonOf('firefox/policies.json', rollout)).toEqual({
    policies: {
      ExtensionSettings: {
        [rollout.firefox.id]: {
          installation_mode: 'force_installed',
          install_url: rollout.firefox.installUrl,
          updates_disabled: false,
          private_browsing: true,
        },
      },
      PrivateBrowsingModeAvailability: 1,
      ...Object.fromEntries(names.slice(2).map((name) => [name, true])),
      '3rdparty': { Extensions: { [rollout.firefox.id]: rollout.policy } },
    },
  });
  expect(names.slice(2)).toEqual(hardeningOf('firefox').map(({ name }) => name));
});

test('every target explains each of its settings in HARDENING.md', () => {
  for (const target of TARGETS.keys()) {
    const said = String(contentOf(`${target}/HARDENING.md`));
    const browsers = (['chrome', 'edge', 'firefox'] as const).filter(
      (browser) =>
        target.startsWith(browser) ||
        (browser === 'chrome' && !/edge|firefox/u.test(target)) ||
        (browser === 'edge' && /intune|jamf/u.test(target)),
    );
    for (const { name, why } of browsers.flatMap((browser) => settingsOf(browser, rollout))) {
      expect(said, target).toContain(`**${name}**`);
      expect(said, target).toContain(why);
    }
  }
});
