import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { RULE_IDS } from '../../lib/detect/rules/index.ts';
import { parseManaged } from '../../lib/policy/managed.ts';
import { problemsOf } from '../config-problems.ts';
import { readInput } from '../input.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { deploySchema } from './schema.ts';
import type { Rollout } from './schema.ts';
import { isValue, unwritable } from './value.ts';

export const CONFIG_NAME = 'deploy.yaml';

/** Reads the configuration: YAML, of which JSON is a part. */
export async function readRollout(file: string): Promise<Outcome<Rollout>> {
  const text = await readInput(file);
  if (!text.ok) {
    return refuse(`${text.complaint} Make a configuration with "pasteward deploy --example".`);
  }
  const rollout = parseRollout(text.value.replace(/^\ufeff/u, ''));
  return rollout.ok ? rollout : refuse(`${file} ${rollout.complaint}`);
}

/** @returns a complaint follows the name of the file. */
export function parseRollout(text: string): Outcome<Rollout> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return refuse(`is not YAML: line ${line}: ${error.message}. Correct it.`);
  }
  const input: unknown = document.toJS();
  const parsed = v.safeParse(deploySchema, input);
  const problems = [...problemsOf(deploySchema, input).map(({ what }) => what), ...policyOf(input)];
  if (!parsed.success || problems.length > 0) {
    return refuse(`has errors. Correct them:\n${problems.map((one) => `  ${one}`).join('\n')}`);
  }
  const { policy, ...rest } = parsed.output;
  const entries = Object.entries(policy).flatMap(([key, value]) =>
    isValue(value) ? [[key, value] as const] : [],
  );
  return done({ ...rest, policy: Object.fromEntries(entries) });
}

/** What browsers would leave out of the managed settings, or no format can carry. */
function policyOf(input: unknown): string[] {
  const policy: unknown = Reflect.get(Object(input) as object, 'policy') ?? {};
  const control = unwritable(policy, 'policy');
  if (control !== undefined) return [control];
  const { rejected } = parseManaged(policy, RULE_IDS);
  return rejected.map(
    ({ path, expected }) => `policy${path === '' ? '' : `.${path}`}: expected ${expected}`,
  );
}
