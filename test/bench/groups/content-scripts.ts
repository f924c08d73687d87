import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { figure } from '../figure.ts';
import type { Group, Lab } from '../lab.ts';

const Manifest = v.object({
  content_scripts: v.array(
    v.object({
      js: v.array(v.string()),
      world: v.optional(v.picklist(['ISOLATED', 'MAIN']), 'ISOLATED'),
    }),
  ),
});

/** Kilobytes, gzipped, of all scripts in one world. */
const LIMITS = { ISOLATED: 80, MAIN: 8 } as const;
const NAMES = { ISOLATED: 'isolated', MAIN: 'page' } as const;

/** What every guarded page has to load. */
export const contentScripts: Group = {
  name: 'content scripts',
  run({ extension }: Lab) {
    const worlds = worldsOf(extension);
    const figures = (['ISOLATED', 'MAIN'] as const).flatMap((world) => {
      const files = worlds.get(world);
      if (files === undefined) return [];
      const bytes = files.reduce((sum, file) => sum + gzipped(join(extension, file)), 0);
      const name = `content scripts, ${NAMES[world]} world, gzipped`;
      return [figure(name, bytes / 1024, 'KB', LIMITS[world])];
    });
    return Promise.resolve(figures);
  },
};

function worldsOf(extension: string): Map<keyof typeof LIMITS, string[]> {
  const text = readFileSync(join(extension, 'manifest.json'), 'utf8');
  const { content_scripts: scripts } = v.parse(Manifest, JSON.parse(text));
  const worlds = new Map<keyof typeof LIMITS, string[]>();
  const add = (world: keyof typeof LIMITS, file: string) => {
    const files = worlds.get(world) ?? [];
    if (!files.includes(file)) worlds.set(world, [...files, file]);
  };
  for (const { js, world } of scripts) for (const file of js) add(world, file);
  // A script that the manifest does not name is put in by the background: in the isolated world.
  const known = new Set([...worlds.values()].flat());
  for (const file of builtScripts(extension)) if (!known.has(file)) add('ISOLATED', file);
  return worlds;
}

function builtScripts(extension: string): string[] {
  const folder = join(extension, 'content-scripts');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => `content-scripts/${name}`);
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}
