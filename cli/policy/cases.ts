import * as v from 'valibot';
import { OVERRIDES } from '../../lib/base/overrides.ts';
import { detect } from '../../lib/detect/engine.ts';
import { SITE_ACTIONS } from '../../lib/policy/access-schema.ts';
import { familyName, siteId } from '../../lib/policy/change-schema.ts';
import { decide } from '../../lib/policy/decide.ts';
import type { PolicyLayer } from '../../lib/policy/layer.ts';
import { mergePolicy } from '../../lib/policy/merge.ts';
import { termsOf } from '../../lib/policy/terms.ts';
import { ACTIONS } from '../../lib/policy/types.ts';
import type { Call } from '../command.ts';
import { problemsOf } from '../config-problems.ts';
import { EXIT } from '../exit.ts';
import { readInput } from '../input.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { readYaml } from '../yaml-text.ts';
import { readSoundPolicy } from './layers.ts';

const CASES = v.array(
  v.pipe(
    v.strictObject({
      name: v.string(),
      /** Or parts of it, so that no file holds a whole secret. Without one, it is the site that is tried. */
      text: v.optional(v.union([v.string(), v.array(v.string())]), ''),
      site: v.optional(siteId),
      memberOf: v.optional(v.array(v.string())),
      at: v.optional(v.pipe(v.string(), v.isoTimestamp())),
      expect: v.pipe(
        v.strictObject({
          action: v.optional(v.picklist(ACTIONS)),
          override: v.optional(v.picklist(OVERRIDES)),
          /** What holds at the site as a whole. */
          access: v.optional(v.picklist(SITE_ACTIONS)),
          /** All that is found and not allowed. */
          rules: v.optional(v.array(v.string())),
          families: v.optional(v.array(familyName)),
        }),
        v.check((expected) => Object.keys(expected).length > 0, 'something to expect'),
      ),
    }),
    v.check(
      ({ site, expect }) => !expect.access || site !== undefined,
      'a site, as "access" is of one',
    ),
  ),
);
type Case = v.InferOutput<typeof CASES>[number];

/** Runs examples against a draft policy. */
export async function testPolicy(
  call: Call,
  [cases, ...names]: readonly string[],
): Promise<Outcome<number>> {
  if (cases === undefined || names.length === 0) {
    return refuse('Name the cases and the policy: "pasteward policy test cases.yaml policy.yaml".');
  }
  const read = await readCases(cases);
  if (!read.ok) return read;
  const files = await readSoundPolicy(names);
  if (!files.ok) return files;
  const layers = files.value.map(({ layer }) => layer);
  const results = read.value.map((one) => ({ name: one.name, problems: run(one, layers) }));
  const failed = results.filter(({ problems }) => problems.length > 0);
  const lines = results.map(({ name, problems }) =>
    problems.length === 0 ? `ok    ${name}` : `FAIL  ${name}: ${problems.join('; ')}`,
  );
  const sum = `${results.length - failed.length} passed, ${failed.length} failed`;
  await call.print({ text: [...lines, sum].join('\n'), json: results });
  return done(failed.length > 0 ? EXIT.found : EXIT.clean);
}

async function readCases(name: string): Promise<Outcome<Case[]>> {
  const input = await readInput(name);
  if (!input.ok) return input;
  const yaml = readYaml(input.value);
  if (!yaml.ok) return refuse(`${name} ${yaml.complaint}`);
  const { value, lineOf } = yaml.value;
  const parsed = v.safeParse(CASES, value);
  if (parsed.success) return done(parsed.output);
  const problems = problemsOf(CASES, value).map(
    ({ path, what }) => `  ${name}:${lineOf(path)}: ${what}`,
  );
  return refuse(`The cases have errors. Correct them:\n${problems.join('\n')}`);
}

/** How the policy treats it, where that is not as expected. Nothing of the text is in what is said. */
function run(one: Case, layers: readonly PolicyLayer[]): string[] {
  const { text, site, memberOf = [], at, expect } = one;
  const now = at === undefined ? Date.now() : Date.parse(at);
  const policy = mergePolicy(layers, { memberOf, now });
  const whole = typeof text === 'string' ? text : text.join('');
  const result = detect(whole, { terms: termsOf(policy) });
  const { rulings, action, override, onTrial } = decide(policy, site, result);
  const found = rulings.filter((ruling) => ruling.action !== 'allow').map(({ finding }) => finding);
  return [
    ...differs('action', expect.action, [onTrial ?? action]),
    ...differs('override', expect.override, [override]),
    ...differs('access', expect.access, [policy.access[site ?? '']?.action ?? 'guard']),
    ...differs(
      'rules',
      expect.rules,
      found.map(({ rule }) => rule),
    ),
    ...differs(
      'families',
      expect.families,
      found.map(({ family }) => family),
    ),
  ];
}

function differs(
  what: string,
  expected: string | readonly string[] | undefined,
  actual: readonly string[],
): string[] {
  if (expected === undefined) return [];
  const [wanted = '', got = ''] = [[expected].flat(), actual].map((names) =>
    names.length === 0 ? 'none' : [...new Set(names)].sort().join(', '),
  );
  return wanted === got ? [] : [`${what}: expected ${wanted}, got ${got}`];
}
