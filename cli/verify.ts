import { RULE_IDS } from '../lib/detect/rules/index.ts';
import { parseLayer } from '../lib/policy/layer.ts';
import type { CommandSpec } from './command.ts';
import { readConfig } from './config.ts';
import { EXIT } from './exit.ts';
import { count, megabytes } from './index/progress.ts';
import { listPlace } from './list/fetch.ts';
import { openList, readAnchor } from './list/open-list.ts';
import type { OpenedList } from './list/open-list.ts';
import { done } from './outcome.ts';
import type { Outcome } from './outcome.ts';

export const verifyCommand: CommandSpec = {
  name: 'verify',
  description: 'Checks a published list as a browser would, every byte of it.',
  operands: [['<list>', 'the folder or the address that it is published in']],
  json: 'print the answer as one JSON object',
  example: 'verify https://lists.example.com/pasteward/',
  notes:
    'Exits with 0 when browsers take the list, with 1 when they do not, and with 2 on an error.',
  run: async (call) => {
    const config = await readConfig(call.value('config'));
    if (!config.ok) return config;
    const anchor = await readAnchor(config.value);
    if (!anchor.ok) return anchor;
    const place = listPlace(call.operands[0] ?? '');
    if (!place.ok) return place;
    const opened = await openList(anchor.value, place.value, Date.now());
    const text = opened.ok ? describe(place.value.name, opened.value) : opened.complaint;
    await call.print({ text, json: answer(opened) });
    return done(opened.ok ? EXIT.clean : EXIT.found);
  },
};

function describe(name: string, { manifest, shards }: OpenedList): string {
  const bytes = manifest.targets.reduce((sum, { length }) => sum + length, 0);
  const keys = [...shards.values()].reduce((sum, shard) => sum + shard.count, 0);
  return [
    `The list in ${name} is good: version ${manifest.version} of ${manifest.orgId}, until ${manifest.expires.slice(0, 10)}.`,
    `  ${count(keys)} keys in ${count(shards.size)} shards, ${megabytes(bytes)} MB, groups: ${manifest.groups.map(({ id }) => id).join(', ')}`,
    ...describePolicy(manifest),
  ].join('\n');
}

/** A browser leaves out what it does not understand, and so does this. */
function describePolicy({ policy }: OpenedList['manifest']): string[] {
  if (!policy) return [];
  const unknown = parseLayer(policy, RULE_IDS).rejected.map(({ path }) => path);
  const left = unknown.length > 0 ? `, but not understood: ${unknown.join(', ')}` : '';
  return [`  policy: ${Object.keys(policy).join(', ')}${left}`];
}

function answer(opened: Outcome<OpenedList>): object {
  if (!opened.ok) return { good: false, problem: opened.complaint };
  const { version, orgId, issuedAt, expires, groups, policy, targets } = opened.value.manifest;
  const settings = Object.keys(policy ?? {});
  return {
    ...{ good: true, version, orgId, issuedAt, expires, groups },
    ...{ policy: settings, targets: targets.length },
  };
}
