import type { Rollout, Value } from './schema.ts';
import { settingsOf } from './settings.ts';

/** A key of the registry below HKEY_LOCAL_MACHINE, and what is set in it. */
export interface RegistryKey {
  readonly path: string;
  /** Whatever else is in it goes: only Pasteward writes there. */
  readonly isOurs: boolean;
  readonly values: readonly RegistryValue[];
}

export interface RegistryValue {
  readonly name: string;
  /** A number is a REG_DWORD, a text a REG_SZ. */
  readonly data: number | string;
  readonly why: string | undefined;
}

const VENDORS = { chrome: 'Google\\Chrome', edge: 'Microsoft\\Edge' } as const;

export type WindowsBrowser = keyof typeof VENDORS;

function policyKey(browser: WindowsBrowser): string {
  return `Software\\Policies\\${VENDORS[browser]}`;
}

/** Where Chromium looks for the settings of an extension. */
export function extensionKey(browser: WindowsBrowser, id: string): string {
  return `${policyKey(browser)}\\3rdparty\\extensions\\${id}\\policy`;
}

export function registryOf(browser: WindowsBrowser, rollout: Rollout): readonly RegistryKey[] {
  const base = policyKey(browser);
  const [install, ...rest] = settingsOf(browser, rollout);
  const { id } = rollout.chromium;
  // A subkey for each extension: as one text, ExtensionSettings would replace what is set for all others.
  const installed = Object.entries(Object(install?.value) as Record<string, Value>);
  return [
    {
      path: base,
      isOurs: false,
      values: rest.map(({ name, value, why }) => entry(name, value, why)),
    },
    ...installed.map(([extension, fields]) => ({
      path: `${base}\\ExtensionSettings\\${extension}`,
      isOurs: true,
      values: entries(Object(fields) as Record<string, Value>, install?.why),
    })),
    { path: extensionKey(browser, id), isOurs: true, values: entries(rollout.policy) },
  ].filter(({ isOurs, values }) => isOurs || values.length > 0);
}

function entries(fields: Readonly<Record<string, Value>>, why?: string): readonly RegistryValue[] {
  return Object.entries(fields).map(([name, value], at) =>
    entry(name, value, at === 0 ? why : undefined),
  );
}

function entry(name: string, value: Value, why: string | undefined): RegistryValue {
  return { name, data: dataOf(value), why };
}

const LARGEST = 2 ** 31 - 1;

/**
 * As Chromium reads it back (components/policy/core/common/registry_dict.cc): a REG_DWORD is a number or a boolean,
 * a REG_SZ a text, a number, or JSON of what has parts. REG_MULTI_SZ is not read at all.
 */
function dataOf(value: Value): number | string {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return JSON.stringify(value);
  const fits = Number.isInteger(value) && value >= 0 && value <= LARGEST;
  return fits ? value : String(value);
}
