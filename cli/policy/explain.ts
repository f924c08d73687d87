import { RULES } from '../../lib/detect/rules/index.ts';
import { FAMILIES } from '../../lib/detect/types.ts';
import { explain } from '../../lib/policy/explain.ts';
import type { Asked, Explanation, Step } from '../../lib/policy/explain.ts';
import { SITES } from '../../lib/sites/index.ts';
import type { Call } from '../command.ts';
import { EXIT } from '../exit.ts';
import { nearest } from '../nearest.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { readSoundPolicy } from './layers.ts';
import type { PolicyFile } from './layers.ts';

/** Says what holds for a family or a rule at a site, and which lines say so. */
export async function explainPolicy(
  call: Call,
  names: readonly string[],
): Promise<Outcome<number>> {
  const files = await readSoundPolicy(names);
  if (!files.ok) return files;
  const asked = askedBy(call, files.value);
  if (!asked.ok) return asked;
  const now = momentOf(call);
  if (!now.ok) return now;
  const memberOf = [
    ...files.value.flatMap((file) => file.memberOf),
    ...(call.value('member')?.split(',') ?? []),
  ];
  const layers = files.value.map(({ layer }) => layer);
  const found = explain(layers, { memberOf, now: now.value, groups: [] }, asked.value);
  const { site } = asked.value;
  const access = site === undefined ? undefined : found.policy.access[site];
  const steps = found.steps.map((step) => ({ at: placeOf(step, files.value), says: step.says }));
  const lockedBy = found.lockedBy.map((at) => files.value[at]?.name);
  const { mode, onError } = found.policy;
  await call.print({
    text: textOf(found, steps, { ...(access && { access }), mode, lockedBy }),
    json: { ...asked.value, applies: found.rule, mode, onError, access, steps, lockedBy },
  });
  return done(EXIT.clean);
}

function askedBy(call: Call, files: readonly PolicyFile[]): Outcome<Asked> {
  const site = call.value('site');
  const ids = SITES.map(({ id }) => id);
  if (site !== undefined && !ids.includes(site)) return unknown('site', site, ids);
  const id = call.value('rule');
  const terms = files.flatMap(({ layer }) => (layer.terms ?? []).map((term) => term.id));
  const rule = RULES.find((known) => known.id === id);
  if (id !== undefined && !rule && !terms.includes(id)) {
    return unknown('rule', id, [...RULES.map((known) => known.id), ...terms]);
  }
  const name = call.value('family') ?? (id === undefined ? undefined : (rule?.family ?? 'term'));
  if (name === undefined) return refuse('Say what to explain: --family secret, or --rule <id>.');
  const family = FAMILIES.find((known) => known === name);
  return family ? done({ site, family, rule: id }) : unknown('family', name, FAMILIES);
}

function unknown(what: string, name: string, known: readonly string[]): Outcome<never> {
  const near = nearest(name, known);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return refuse(`There is no ${what} of this name.${hint}`);
}

function momentOf(call: Call): Outcome<number> {
  const at = call.value('at');
  const now = at === undefined ? Date.now() : Date.parse(at);
  return Number.isNaN(now) ? refuse('--at takes a time like 2027-01-31T18:00Z.') : done(now);
}

function placeOf({ layer, path }: Step, files: readonly PolicyFile[]): string {
  const file = layer === undefined ? undefined : files[layer];
  return file ? `${file.name}:${file.lineOf(path)} ${path.join('.')}` : 'built in';
}

interface Around {
  readonly access?: { readonly action: string };
  readonly mode: string;
  readonly lockedBy: readonly (string | undefined)[];
}

function textOf(
  { rule }: Explanation,
  steps: readonly { readonly at: string; readonly says: object }[],
  { access, mode, lockedBy }: Around,
): string {
  const { action, override, atLeast, message } = rule;
  const few = atLeast === undefined ? '' : `, from ${atLeast} different values on`;
  const width = Math.max(...steps.map(({ at }) => at.length));
  return [
    `${action}, override ${override}${few}`,
    ...(message === undefined ? [] : [`  and the employee reads: ${message}`]),
    ...(access ? [`  The site as a whole: ${access.action}.`] : []),
    ...(mode === 'report'
      ? ['  On trial: nothing is stopped, and what would be is reported.']
      : []),
    'because, from the most general to the most special:',
    ...steps.map(({ at, says }) => `  ${at.padEnd(width)}  ${wordsOf(says)}`),
    ...lockedBy.map((file) => `  ${file ?? ''} locks the family: nothing is looser than it says.`),
  ].join('\n');
}

function wordsOf(says: object): string {
  return Object.entries(says)
    .map(
      ([key, value]) =>
        `${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
    )
    .join(', ');
}
