import { RULE_IDS } from '../lib/detect/rules/index.ts';
import { parseLayer } from '../lib/policy/layer.ts';
import { mergePolicy } from '../lib/policy/merge.ts';
import type { Policy } from '../lib/policy/types.ts';
import { readInput } from './input.ts';
import type { Outcome } from './outcome.ts';

/** The built-in policy with the file's settings on top. A setting that is not understood is an error here. */
export async function readPolicy(file: string | undefined): Promise<Outcome<Policy>> {
  if (file === undefined) return { ok: true, value: mergePolicy([]) };
  const input = await readInput(file);
  if (!input.ok) return { ok: false, complaint: `policy: ${input.complaint}` };
  const json = parseJson(input.value);
  if (!json.ok) {
    return { ok: false, complaint: `policy: ${file} is not JSON. Check it with a JSON linter.` };
  }
  const { layer, rejected } = parseLayer(json.value, RULE_IDS);
  if (rejected.length === 0) return { ok: true, value: mergePolicy([layer]) };
  const reasons = rejected.map(({ path, expected }) => {
    return `${path === '' ? 'the whole file' : path}: expected ${expected}`;
  });
  return {
    ok: false,
    complaint: `policy: ${file} has errors. Correct them:\n  ${reasons.join('\n  ')}`,
  };
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
