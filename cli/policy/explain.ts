import { ruleAt } from '../../lib/policy/decide.ts';
import { explain } from '../../lib/policy/explain.ts';
import type { Asked, Explanation, Step } from '../../lib/policy/explain.ts';
import type { FamilyRule } from '../../lib/policy/types.ts';
import type { Call } from '../command.ts';
import { EXIT } from '../exit.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { askedBy } from './asked.ts';
import { readSoundPolicy } from './layers.ts';
import type { PolicyFile } from './layers.ts';
import { readListedGroups } from './listed-groups.ts';

/** Says what holds for a family, a rule or a group at a site, and which lines say so. */
export async function explainPolicy(
  call: Call,
  names: readonly string[],
): Promise<Outcome<number>> {
  const files = await readSoundPolicy(names);
  if (!files.ok) return files;
  const listed = await readListedGroups(call.value('list'));
  if (!listed.ok) return listed;
  const asked = askedBy(call, files.value, listed.value);
  if (!asked.ok) return asked;
  const now = momentOf(call);
  if (!now.ok) return now;
  const memberOf = [
    ...files.value.flatMap((file) => file.memberOf),
    ...(call.value('member')?.split(',') ?? []),
  ];
  const layers = files.value.map(({ layer }) => layer);
  const groups = listed.value ?? [];
  const found = explain(layers, { memberOf, now: now.value, groups }, asked.value);
  const { site } = asked.value;
  const access = site === undefined ? undefined : found.policy.access[site];
  const steps = found.steps.map((step) => ({ at: placeOf(step, files.value), says: step.says }));
  const lockedBy = found.lockedBy.map((at) => files.value[at]?.name);
  const { mode, onError } = found.policy;
  const list = listed.value ? 'unverified' : 'unknown';
  await call.print({
    text: textOf(found, steps, { ...(access && { access }), asked: asked.value, list, lockedBy }),
    json: {
      ...asked.value,
      ...{ applies: found.rule, mode, onError, access, steps, lockedBy },
      ...(asked.value.group !== undefined && { list, atMost: found.atMost }),
    },
  });
  return done(EXIT.clean);
}

function momentOf(call: Call): Outcome<number> {
  const at = call.value('at');
  const now = at === undefined ? Date.now() : Date.parse(at);
  return Number.isNaN(now) ? refuse('--at takes a time like 2027-01-31T18:00Z.') : done(now);
}

function placeOf({ layer, path }: Step, files: readonly PolicyFile[]): string {
  if (typeof layer !== 'number') return layer;
  const file = files[layer];
  return `${file?.name ?? ''}:${file?.lineOf(path) ?? 0} ${path.join('.')}`;
}

interface Around {
  readonly access?: { readonly action: string };
  readonly asked: Asked;
  readonly list: 'unverified' | 'unknown';
  readonly lockedBy: readonly (string | undefined)[];
}

function textOf(
  found: Explanation,
  steps: readonly { readonly at: string; readonly says: object }[],
  { access, asked, list, lockedBy }: Around,
): string {
  const { rule, policy } = found;
  const { message } = rule;
  const width = Math.max(...steps.map(({ at }) => at.length));
  const isGroup = asked.group !== undefined;
  return [
    `${rule.action}, override ${rule.override}${fromHowMany(rule, isGroup)}`,
    ...(message === undefined ? [] : [`  and the employee reads: ${message}`]),
    ...(isGroup ? ofGroup(found, asked, list) : []),
    ...(access ? [`  The site as a whole: ${access.action}.`] : []),
    ...(policy.mode === 'report'
      ? ['  On trial: nothing is stopped, and what would be is reported.']
      : []),
    'because, from the most general to the most special:',
    ...steps.map(({ at, says }) => `  ${at.padEnd(width)}  ${wordsOf(says)}`),
    ...lockedBy.map((file) => `  ${file ?? ''} locks the family: nothing is looser than it says.`),
  ].join('\n');
}

function fromHowMany({ atLeast }: FamilyRule, isGroup: boolean): string {
  if (atLeast === undefined || (isGroup && atLeast === 1)) return '';
  return isGroup ? `, from ${atLeast} lines on` : `, from ${atLeast} different values on`;
}

/** What of the answer depends on the list. */
function ofGroup(
  { rule, atMost, policy }: Explanation,
  { family, site }: Asked,
  list: Around['list'],
): string[] {
  if (ruleAt(policy, site, family).action === 'allow') {
    return [
      `  "${family}" is allowed there: nothing is looked up, and nothing of a group is found.`,
    ];
  }
  if (list === 'unverified') return ['  Who signed the list was not checked.'];
  const said = `  What the list says of the group is not known here, but with --list. It is taken for one of ${family}.`;
  if (rule.action === atMost.action) return [said];
  return [said, `  If the list asks for more, it is stricter: up to ${atMost.action}.`];
}

function wordsOf(says: object): string {
  return Object.entries(says)
    .map(
      ([key, value]) =>
        `${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
    )
    .join(', ');
}
