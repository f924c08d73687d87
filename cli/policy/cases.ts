import { detect } from '../../lib/detect/engine.ts';
import { listRule } from '../../lib/fingerprint/grams.ts';
import type { Finding } from '../../lib/detect/types.ts';
import { decide } from '../../lib/policy/decide.ts';
import { mergePolicy } from '../../lib/policy/merge.ts';
import { termsOf } from '../../lib/policy/terms.ts';
import type { PolicyLayer } from '../../lib/policy/layer.ts';
import type { ListedGroup } from '../../lib/policy/types.ts';
import type { Call } from '../command.ts';
import { EXIT } from '../exit.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { readSoundPolicy } from './layers.ts';
import { readListedGroups } from './listed-groups.ts';
import { readCases } from './read-cases.ts';
import type { Case } from './read-cases.ts';

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
  const listed = await readListedGroups(call.value('list'));
  if (!listed.ok) return listed;
  const groups = listed.value ?? [];
  const strange = read.value.find(({ group }) => group && groups.every(({ id }) => id !== group));
  if (strange) return refuse(strangeGroup(strange, listed.value));
  const layers = files.value.map(({ layer }) => layer);
  const results = read.value.map((one) => ({ name: one.name, problems: run(one, layers, groups) }));
  const failed = results.filter(({ problems }) => problems.length > 0);
  const lines = results.map(({ name, problems }) =>
    problems.length === 0 ? `ok    ${name}` : `FAIL  ${name}: ${problems.join('; ')}`,
  );
  const sum = `${results.length - failed.length} passed, ${failed.length} failed`;
  await call.print({ text: [...lines, sum].join('\n'), json: results });
  return done(failed.length > 0 ? EXIT.found : EXIT.clean);
}

function strangeGroup({ name, group }: Case, listed: readonly ListedGroup[] | undefined): string {
  if (!listed) return `"${name}" is of a group of the list: name the list with --list.`;
  const known = listed.map(({ id }) => id).join(', ');
  return `"${name}" is of ${group ?? ''}, which is no group of the list. It has ${known}.`;
}

/** How the policy treats it, where that is not as expected. Nothing of the text is in what is said. */
function run(one: Case, layers: readonly PolicyLayer[], groups: readonly ListedGroup[]): string[] {
  const { text, site, memberOf = [], at, expect } = one;
  const now = at === undefined ? Date.now() : Date.parse(at);
  const policy = mergePolicy(layers, { memberOf, now, groups });
  const whole = typeof text === 'string' ? text : text.join('');
  const { findings, complete } = detect(whole, { terms: termsOf(policy) });
  const { rulings, action, override, onTrial } = decide(policy, site, {
    findings: [...listedFindings(one, groups), ...findings],
    complete,
  });
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

/** What a list would find in it. */
function listedFindings({ group, lines }: Case, groups: readonly ListedGroup[]): Finding[] {
  return groups
    .filter(({ id }) => id === group)
    .map(({ id, kind }) => ({
      ...{ rule: listRule(kind), family: kind, group: id, start: 0, end: 0 },
      ...(lines !== undefined && { lines }),
      confidence: 'high',
    }));
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
