import type { KeyObject } from 'node:crypto';
import { extensionId, packCrx, spki } from './crx.ts';
import { zipFiles } from './files.ts';
import type { Files } from './files.ts';
import { chromiumManifestOf, firefoxManifestOf, withManifest } from './manifest.ts';
import { firefoxUpdates, updateXml } from './updates.ts';

/** The bill of materials, as CycloneDX wants it to be called. */
export const SBOM = 'sbom.cdx.json';

export interface Built {
  /** What is in the extension for Chromium, and in the one for Firefox. */
  readonly chromium: Files;
  readonly firefox: Files;
  readonly sbom: string;
  readonly key: KeyObject;
  /** Where browsers will find the release; ends with a slash. */
  readonly baseUrl: string | undefined;
}

export interface Release {
  readonly id: string;
  readonly geckoId: string;
  readonly version: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** All files of a release. They depend on what is given alone, byte for byte. */
export function release({ chromium, firefox, sbom, key, baseUrl }: Built): Release {
  const id = extensionId(key);
  const chromiumManifest = chromiumManifestOf(chromium);
  const firefoxManifest = firefoxManifestOf(firefox);
  const { gecko } = firefoxManifest.browser_specific_settings;
  const { version } = chromiumManifest;
  const [crx, xpi] = [`pasteward-${version}.crx`, `pasteward-${version}.xpi`];
  const updateUrl = (name: string): object =>
    baseUrl === undefined ? {} : { update_url: `${baseUrl}${name}` };
  const files = new Map<string, string | Uint8Array>([
    [
      crx,
      packCrx(
        withManifest(chromium, {
          ...chromiumManifest,
          key: spki(key).toString('base64'),
          ...updateUrl('updates.xml'),
        }),
        key,
      ),
    ],
    [
      xpi,
      zipFiles(
        withManifest(firefox, {
          ...firefoxManifest,
          browser_specific_settings: { gecko: { ...gecko, ...updateUrl('updates.json') } },
        }),
      ),
    ],
    [SBOM, sbom],
  ]);
  if (baseUrl !== undefined) {
    files.set('updates.xml', updateXml(id, version, `${baseUrl}${crx}`));
    files.set('updates.json', firefoxUpdates(gecko.id, version, `${baseUrl}${xpi}`));
  }
  return { id, geckoId: gecko.id, version, files };
}
