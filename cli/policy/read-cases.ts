import * as v from 'valibot';
import { OVERRIDES } from '../../lib/base/overrides.ts';
import { name } from '../../lib/orglist/manifest.ts';
import { SITE_ACTIONS } from '../../lib/policy/access-schema.ts';
import { familyName, siteId } from '../../lib/policy/change-schema.ts';
import { ACTIONS } from '../../lib/policy/types.ts';
import { problemsOf } from '../config-problems.ts';
import { readInput } from '../input.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { readYaml } from '../yaml-text.ts';

const CASES = v.array(
  v.pipe(
    v.strictObject({
      name: v.string(),
      /** Or parts of it, so that no file holds a whole secret. Without one, it is the site that is tried. */
      text: v.optional(v.union([v.string(), v.array(v.string())]), ''),
      site: v.optional(siteId),
      /** As if the text had so many lines of this group of the list, or more than any number. */
      group: v.optional(name),
      lines: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
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
    v.check(
      ({ group, lines }) => lines === undefined || group !== undefined,
      'a group, as "lines" are of one',
    ),
  ),
);
export type Case = v.InferOutput<typeof CASES>[number];

export async function readCases(file: string): Promise<Outcome<Case[]>> {
  const input = await readInput(file);
  if (!input.ok) return input;
  const yaml = readYaml(input.value);
  if (!yaml.ok) return refuse(`${file} ${yaml.complaint}`);
  const { value, lineOf } = yaml.value;
  const parsed = v.safeParse(CASES, value);
  if (parsed.success) return done(parsed.output);
  const problems = problemsOf(CASES, value).map(
    ({ path, what }) => `  ${file}:${lineOf(path)}: ${what}`,
  );
  return refuse(`The cases have errors. Correct them:\n${problems.join('\n')}`);
}
