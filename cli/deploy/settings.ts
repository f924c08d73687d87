import { hardeningOf } from './hardening.ts';
import type { Rollout, Value } from './schema.ts';
import type { Browser, Setting } from './setting.ts';

/** Everything that is set for a browser, but for the extension's own settings. */
export function settingsOf(browser: Browser, rollout: Rollout): readonly Setting[] {
  const install =
    browser === 'firefox' ? firefoxInstall(rollout) : chromiumInstall(browser, rollout);
  return [
    {
      name: 'ExtensionSettings',
      value: install,
      why: 'Installs Pasteward so that nobody can remove it.',
    },
    ...privateWindows(browser, rollout),
    ...(rollout.hardening ? hardeningOf(browser) : []),
  ];
}

/** https://chromeenterprise.google/policies/#ExtensionSettings */
function chromiumInstall(browser: 'chrome' | 'edge', { chromium }: Rollout): Value {
  const { id, removedIds, updateUrl, minimumVersion } = chromium;
  const pinned =
    browser === 'edge' ? { toolbar_state: 'force_shown' } : { toolbar_pin: 'force_pinned' };
  const removed = removedIds.map((old) => [old, { installation_mode: 'removed' }]);
  return {
    ...(Object.fromEntries(removed) as Record<string, Value>),
    [id]: {
      installation_mode: 'force_installed',
      update_url: updateUrl,
      override_update_url: true,
      ...pinned,
      ...(minimumVersion === undefined ? {} : { minimum_version_required: minimumVersion }),
    },
  };
}

/** https://firefox-admin-docs.mozilla.org/reference/policies/extensionsettings/ */
function firefoxInstall({ firefox, privateWindows: windows }: Rollout): Value {
  return {
    [firefox.id]: {
      installation_mode: 'force_installed',
      install_url: firefox.installUrl,
      updates_disabled: false,
      private_browsing: windows !== 'unchanged',
    },
  };
}

const OFF = 'No private windows: an extension is not in them by itself.';

function privateWindows(browser: Browser, rollout: Rollout): readonly Setting[] {
  const { privateWindows: windows, chromium } = rollout;
  if (windows === 'unchanged') return [];
  if (windows === 'off') return [{ name: OFF_POLICY[browser], value: 1, why: OFF }];
  // In Firefox, ExtensionSettings has it.
  if (browser === 'firefox') return [];
  const name =
    browser === 'edge'
      ? 'MandatoryExtensionsForInPrivateNavigation'
      : 'MandatoryExtensionsForIncognitoNavigation';
  const why = 'Private windows only for those who allow Pasteward in them.';
  return [{ name, value: [chromium.id], why }];
}

const OFF_POLICY: Readonly<Record<Browser, string>> = {
  chrome: 'IncognitoModeAvailability',
  edge: 'InPrivateModeAvailability',
  firefox: 'PrivateBrowsingModeAvailability',
};
