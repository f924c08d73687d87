import { updateXml } from '../pack/updates.ts';
import { admlFile } from './adml.ts';
import { admxFile } from './admx.ts';
import { hardeningText, NOT_CLOSED } from './hardening.ts';
import { omaUris } from './intune.ts';
import { domainsOf, mobileconfig, plistFile } from './plist.ts';
import type { MacBrowser } from './plist.ts';
import { registryOf } from './registry.ts';
import type { WindowsBrowser } from './registry.ts';
import type { Rollout, Value } from './schema.ts';
import { settingsOf } from './settings.ts';
import type { Browser, Setting } from './setting.ts';
import { powershellScript, regFile, utf16 } from './windows-files.ts';

/** Paths from the folder of a target, and what is in the files. */
export type TargetFiles = Readonly<Record<string, string | Uint8Array>>;

/** What can be written. To add one: a line here. */
export const TARGETS: ReadonlyMap<string, (rollout: Rollout) => TargetFiles> = new Map([
  ['chrome-linux', linux],
  ['chrome-windows', windows('chrome')],
  ['chrome-mac', mac('chrome')],
  ['edge-windows', windows('edge')],
  ['edge-mac', mac('edge')],
  ['google-admin', googleAdmin],
  ['intune', intune],
  ['jamf', jamf],
  ['firefox', firefox],
]);

/** All files of some targets, each in a folder of its name. */
export function filesOf(rollout: Rollout, targets: readonly string[]): TargetFiles {
  const files = targets.flatMap((target) =>
    Object.entries(TARGETS.get(target)?.(rollout) ?? {}).map(
      ([path, content]) => [`${target}/${path}`, content] as const,
    ),
  );
  const { id, release } = rollout.chromium;
  const updates = release && { 'updates.xml': updateXml(id, release.version, release.url) };
  return { ...Object.fromEntries(files), ...updates };
}

function linux(rollout: Rollout): TargetFiles {
  const policies = json({
    ...plain(settingsOf('chrome', rollout)),
    '3rdparty': { extensions: { [rollout.chromium.id]: rollout.policy } },
  });
  return {
    'etc/opt/chrome/policies/managed/pasteward.json': policies,
    'etc/chromium/policies/managed/pasteward.json': policies,
    ...reasons(rollout, 'chrome'),
  };
}

function windows(browser: WindowsBrowser): (rollout: Rollout) => TargetFiles {
  return (rollout) => ({
    'pasteward.reg': utf16(regFile(registryOf(browser, rollout))),
    [`pasteward-${browser}.admx`]: admxFile(browser, rollout.chromium.id),
    [`en-US/pasteward-${browser}.adml`]: admlFile(browser),
    ...reasons(rollout, browser),
  });
}

function mac(browser: MacBrowser): (rollout: Rollout) => TargetFiles {
  return (rollout) => ({
    'pasteward.mobileconfig': mobileconfig(browser, domainsOf(browser, rollout)),
    ...plists(browser, rollout),
    ...reasons(rollout, browser),
  });
}

/** The console takes the extension's own settings; those of the browser are clicked there. */
function googleAdmin(rollout: Rollout): TargetFiles {
  const settings = Object.entries(rollout.policy);
  const wrapped = Object.fromEntries(settings.map(([key, Value]) => [key, { Value }] as const));
  return { 'pasteward.json': json(wrapped), ...reasons(rollout, 'chrome') };
}

function intune(rollout: Rollout): TargetFiles {
  return {
    'pasteward-chrome.ps1': powershellScript(registryOf('chrome', rollout)),
    'pasteward-edge.ps1': powershellScript(registryOf('edge', rollout)),
    'pasteward-chrome.admx': admxFile('chrome', rollout.chromium.id),
    'en-US/pasteward-chrome.adml': admlFile('chrome'),
    'oma-uri.txt': omaUris(rollout),
    ...reasons(rollout, 'chrome', 'edge'),
  };
}

/** One list for each domain, for "Custom Settings". */
function jamf(rollout: Rollout): TargetFiles {
  return {
    ...plists('chrome', rollout),
    ...plists('edge', rollout),
    ...reasons(rollout, 'chrome', 'edge'),
  };
}

function firefox(rollout: Rollout): TargetFiles {
  const policies = {
    ...plain(settingsOf('firefox', rollout)),
    '3rdparty': { Extensions: { [rollout.firefox.id]: rollout.policy } },
  };
  return { 'policies.json': json({ policies }), ...reasons(rollout, 'firefox') };
}

function plists(browser: MacBrowser, rollout: Rollout): TargetFiles {
  const lists = domainsOf(browser, rollout);
  return Object.fromEntries(
    lists.map(({ domain, entries }) => [`${domain}.plist`, plistFile(entries)]),
  );
}

function reasons(rollout: Rollout, ...browsers: readonly Browser[]): TargetFiles {
  const texts = browsers.map((browser) => hardeningText(browser, settingsOf(browser, rollout)));
  return { 'HARDENING.md': `${texts.join('\n')}\n${NOT_CLOSED}` };
}

function plain(settings: readonly Setting[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(settings.map(({ name, value }) => [name, value]));
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
