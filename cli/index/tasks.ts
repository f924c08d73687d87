import { existsSync } from 'node:fs';
import * as v from 'valibot';
import type { Wants } from '../../lib/fingerprint/left-out.ts';
import { name as groupName } from '../../lib/orglist/manifest.ts';
import type { Call } from '../command.ts';
import { CONFIG_NAME, readConfig } from '../config.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { fromCaller, shortPath } from '../paths.ts';
import type { Task } from './index-repository.ts';
import { nameOf } from './open-source.ts';

const STORE = '.pasteward';
const GROUP = 'default';

/** What a command reads, and what for. */
export type Purpose = Pick<Task, 'use' | 'kinds'>;

/** What is read of a file, for each kind of keys. */
export function wantsOf({ use, kinds }: Purpose): readonly Wants[] {
  const code = use === 'keys' ? 'code' : 'public';
  return kinds.map((kind) => (kind === 'code' ? code : kind));
}

/** What was asked for, one task for each repository. */
export async function tasksOf(call: Call, purpose: Purpose): Promise<Outcome<readonly Task[]>> {
  const settings = await settingsOf(call, purpose);
  if (!settings.ok) return settings;
  const own = call.value('name');
  if (own !== undefined && call.operands.length > 1) {
    return refuse('--name is for one repository. Index the others in a call of their own.');
  }
  const tasks: Task[] = [];
  for (const operand of call.operands) {
    const path = fromCaller(operand);
    const name = nameOf(own ?? path);
    if (!name.ok) return refuse(`${operand}: ${name.complaint}`);
    if (tasks.some((task) => task.name === name.value)) {
      return refuse(
        `Two of these repositories are called ${name.value}. Index one of them in a call of its own, with --name.`,
      );
    }
    const [branches, full] = [call.has('branches'), call.has('full')];
    tasks.push({ path, name: name.value, ...settings.value, ...purpose, branches, full });
  }
  return done(tasks);
}

/** The settings are not needed by whoever says where the store is. */
async function settingsOf(
  call: Call,
  { use, kinds }: Purpose,
): Promise<Outcome<Pick<Task, 'store' | 'group'>>> {
  const [asked, folder] = [call.value('group'), call.value('store')];
  const store = folder === undefined ? undefined : fromCaller(folder);
  if (!call.has('config') && !existsSync(fromCaller(CONFIG_NAME))) {
    const group = asked ?? GROUP;
    if (v.is(groupName, group)) return done({ group, store: store ?? fromCaller(STORE) });
    return refuse(`--group is a name of small letters, digits and hyphens, at most 64.`);
  }
  const config = await readConfig(call.value('config'));
  if (!config.ok) return config;
  if (use !== 'keys') return done({ group: use, store: store ?? config.value.store });
  const fitting = config.value.groups.filter(({ kind }) => kinds.includes(kind));
  const groups = fitting.map(({ id }) => id);
  if (groups.length === 0) {
    return refuse(
      `${shortPath(config.value.file)} has no group of kind ${String(kinds[0])}. Add one, like:\n  - id: handbook\n    kind: ${String(kinds[0])}\n    title: Handbook`,
    );
  }
  const group = asked ?? (groups.length === 1 ? groups[0] : undefined);
  if (group === undefined || !groups.includes(group)) {
    return refuse(`Say with --group which group it belongs to: ${groups.join(', ')}.`);
  }
  return done({ group, store: store ?? config.value.store });
}
