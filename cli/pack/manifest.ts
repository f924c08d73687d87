import * as v from 'valibot';
import type { Files } from './files.ts';

/** What packing needs to know of a built manifest. The rest stays as it is. */
const chromiumManifest = v.looseObject({ version: v.string(), key: v.string() });
const firefoxManifest = v.looseObject({
  version: v.string(),
  browser_specific_settings: v.looseObject({ gecko: v.looseObject({ id: v.string() }) }),
});

export type ChromiumManifest = v.InferOutput<typeof chromiumManifest>;
export type FirefoxManifest = v.InferOutput<typeof firefoxManifest>;

const NAME = 'manifest.json';

/** Throws when this is no manifest of this project: then the build is wrong. */
export function chromiumManifestOf(files: Files): ChromiumManifest {
  return v.parse(chromiumManifest, JSON.parse(textOf(files)));
}

/** Throws as `chromiumManifestOf` does. */
export function firefoxManifestOf(files: Files): FirefoxManifest {
  return v.parse(firefoxManifest, JSON.parse(textOf(files)));
}

export function withManifest(files: Files, manifest: object): Files {
  return new Map([...files, [NAME, Buffer.from(JSON.stringify(manifest))]]);
}

function textOf(files: Files): string {
  return new TextDecoder().decode(files.get(NAME));
}
