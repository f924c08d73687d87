import { RULES } from '../../lib/detect/rules/index.ts';
import { FAMILIES } from '../../lib/detect/types.ts';
import { KINDS } from '../../lib/fingerprint/grams.ts';
import type { Asked } from '../../lib/policy/explain.ts';
import type { ListedGroup } from '../../lib/policy/types.ts';
import { SITES } from '../../lib/sites/index.ts';
import type { Call } from '../command.ts';
import { nearest } from '../nearest.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { PolicyFile } from './layers.ts';

/**
 * What `explain` is asked, by its options.
 *
 * @param listed the groups of the list; undefined when none was named.
 */
export function askedBy(
  call: Call,
  files: readonly PolicyFile[],
  listed: readonly ListedGroup[] | undefined,
): Outcome<Asked> {
  const site = call.value('site');
  const ids = SITES.map(({ id }) => id);
  if (site !== undefined && !ids.includes(site)) return unknown('site', site, ids);
  const group = call.value('group');
  if (group !== undefined) return askedGroup(call, group, listed, site);
  const id = call.value('rule');
  const terms = files.flatMap(({ layer }) => (layer.terms ?? []).map((term) => term.id));
  const rule = RULES.find((known) => known.id === id);
  if (id !== undefined && !rule && !terms.includes(id)) {
    return unknown('rule', id, [...RULES.map((known) => known.id), ...terms]);
  }
  const name = call.value('family') ?? (id === undefined ? undefined : (rule?.family ?? 'term'));
  if (name === undefined) {
    return refuse('Say what to explain: --family secret, --rule <id> or --group <id>.');
  }
  const family = FAMILIES.find((known) => known === name);
  return family ? done({ site, family, rule: id }) : unknown('family', name, FAMILIES);
}

function askedGroup(
  call: Call,
  group: string,
  listed: readonly ListedGroup[] | undefined,
  site: string | undefined,
): Outcome<Asked> {
  if (call.has('rule')) return refuse('Ask for a rule or for a group, one at a time.');
  const known = listed?.find(({ id }) => id === group);
  if (listed && !known) {
    return unknown(
      'group',
      group,
      listed.map(({ id }) => id),
    );
  }
  const name = call.value('family') ?? known?.kind ?? 'code';
  const family = KINDS.find((kind) => kind === name);
  if (!family) return unknown('kind of group', name, KINDS);
  if (known && family !== known.kind) {
    return refuse(`The list has ${group} as a group of ${known.kind}. Leave --family out.`);
  }
  return done({ site, family, group });
}

function unknown(what: string, name: string, known: readonly string[]): Outcome<never> {
  const near = nearest(name, known);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return refuse(`There is no ${what} of this name.${hint}`);
}
