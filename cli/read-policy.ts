import { mergePolicy } from '../lib/policy/merge.ts';
import type { Policy } from '../lib/policy/types.ts';
import { done } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { readSoundPolicy } from './policy/layers.ts';

/** The built-in policy with the file's settings on top, as they are now. A setting that is not understood is an error here. */
export async function readPolicy(file: string | undefined): Promise<Outcome<Policy>> {
  const files = await readSoundPolicy(file === undefined ? [] : [file]);
  if (!files.ok) return files;
  const layers = files.value.map(({ layer }) => layer);
  const memberOf = files.value.flatMap((one) => one.memberOf);
  return done(mergePolicy(layers, { memberOf, now: Date.now() }));
}

/** JSON from outside: the value, or nothing about it. */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false };
  }
}
