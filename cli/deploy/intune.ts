import { element } from '../xml.ts';
import { CATEGORY } from './admx.ts';
import { extensionKey, registryOf } from './registry.ts';
import type { Rollout, Value } from './schema.ts';

/** Where Windows takes in a template, and where the settings of one are set. */
const INSTALL = './Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/Pasteward/Policy';
const CONFIG = './Device/Vendor/MSFT/Policy/Config/Pasteward~Policy';

/**
 * What to type into a custom profile for Chrome:
 * https://learn.microsoft.com/windows/client-management/win32-and-centennial-app-policy-configuration
 * Not for Edge: Windows lets no template of others write below its key.
 */
export function omaUris(rollout: Rollout): string {
  const key = extensionKey('chrome', rollout.chromium.id);
  const own = registryOf('chrome', rollout).find(({ path }) => path === key)?.values ?? [];
  const rows = own.map(({ name, data }) =>
    row(name, `${CONFIG}~${CATEGORY}/${name}`, valueOf(rollout.policy[name], name, data)),
  );
  const install = 'the whole text of pasteward-chrome.admx';
  return [row('Template', `${INSTALL}/Chrome`, install), ...rows].join('\n');
}

function valueOf(value: Value | undefined, id: string, data: number | string): string {
  if (typeof value === 'boolean') return value ? '<enabled/>' : '<disabled/>';
  return ['<enabled/>', ...element('data', { id, value: String(data) })].join('');
}

function row(name: string, uri: string, value: string): string {
  return `Name: ${name}\nOMA-URI: ${uri}\nData type: String\nValue: ${value}\n`;
}
