import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Call } from '../command.ts';
import { isListUrl } from '../config-schema.ts';
import { EXIT } from '../exit.ts';
import { makeFiles } from '../new-files.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { fromCaller, shortPath } from '../paths.ts';
import { build, ROOT } from './build.ts';
import { readFiles } from './files.ts';
import { release, SBOM } from './release.ts';
import type { Release } from './release.ts';
import { makeSbom } from './sbom.ts';
import { signingKey } from './signing-key.ts';
import type { SigningKey } from './signing-key.ts';

const packagePaths = v.array(v.string());

export async function runPack(call: Call): Promise<Outcome<number>> {
  const out = call.value('out');
  const baseUrl = call.value('baseUrl')?.replace(/\/*$/u, '/');
  if (call.operands.length > 0) return refuse('It takes options only. Name the folder with --out.');
  if (out === undefined) return refuse('Say where to write it: --out DIR');
  if (baseUrl !== undefined && !isListUrl(baseUrl)) {
    return refuse(`"${baseUrl}" is no address of an update server. Begin it with https://`);
  }
  const folder = fromCaller(out);
  // The build takes a while; `makeFiles` looks again.
  if (existsSync(join(folder, SBOM))) {
    return refuse(`There is a release in ${shortPath(folder)} already. Name another folder.`);
  }
  const key = await signingKey(call.value('key'));
  if (!key.ok) return key;
  const packed = await pack(key.value, baseUrl);
  if (!packed.ok) return packed;
  const { files } = packed.value;
  const made = await makeFiles(
    folder,
    [...files].map(([path, content]) => ({ path, mode: 0o644, content })),
  );
  if (!made.ok) return made;
  await call.print({
    text: describe(packed.value, key.value, folder),
    json: {
      ...{ id: packed.value.id, geckoId: packed.value.geckoId, version: packed.value.version },
      folder,
      files: Object.fromEntries([...files].map(([path, bytes]) => [path, sha256(bytes)])),
    },
  });
  return done(EXIT.clean);
}

/** Builds in a folder of its own, which is gone afterwards. */
async function pack({ key }: SigningKey, baseUrl: string | undefined): Promise<Outcome<Release>> {
  const folder = await mkdtemp(join(tmpdir(), 'pasteward-pack-'));
  try {
    const shipped = new Set<string>();
    for (const target of ['chrome', 'firefox'] as const) {
      const built = await build(target, folder);
      if (!built.ok) return built;
      const list = await readFile(join(folder, `${target}.packages.json`), 'utf8');
      for (const path of v.parse(packagePaths, JSON.parse(list))) shipped.add(path);
    }
    const lock: unknown = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'));
    return done(
      release({
        chromium: await readFiles(join(folder, 'chrome-mv3')),
        firefox: await readFiles(join(folder, 'firefox-mv3')),
        sbom: makeSbom(lock, shipped),
        key,
        baseUrl,
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function describe(packed: Release, { file, isNew }: SigningKey, folder: string): string {
  const made = isNew
    ? `\nA new key was made: ${shortPath(file)}. Back it up and let nobody have it; all later versions need it.\n`
    : '';
  return `Packed version ${packed.version} in ${shortPath(folder)}:
${[...packed.files].map(([path, content]) => `  ${sha256(content)}  ${path}`).join('\n')}

Extension id in Chrome and Edge: ${packed.id}
Extension id in Firefox: ${packed.geckoId}
${made}
Next: have addons.mozilla.org sign the XPI, then put the folder on the web server. See docs/deployment.md.`;
}
