import type { PolicyLayer } from '../lib/policy/layer.ts';
import { mergePolicy } from '../lib/policy/merge.ts';
import type { ListedGroup, Policy } from '../lib/policy/types.ts';
import { done } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { readSoundPolicy } from './policy/layers.ts';

/** What a list brings along. */
export interface OfList {
  readonly layer: PolicyLayer;
  readonly groups: readonly ListedGroup[];
}

/**
 * The built-in policy, over it that of a list, over it the file's settings, as they are now. A setting of the file that
 * is not understood is an error here.
 */
export async function readPolicy(
  file: string | undefined,
  { layer: beneath, groups }: OfList = { layer: {}, groups: [] },
): Promise<Outcome<Policy>> {
  const files = await readSoundPolicy(file === undefined ? [] : [file], beneath.terms);
  if (!files.ok) return files;
  const layers = [beneath, ...files.value.map(({ layer }) => layer)];
  const memberOf = files.value.flatMap((one) => one.memberOf);
  return done(mergePolicy(layers, { memberOf, now: Date.now(), groups }));
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
