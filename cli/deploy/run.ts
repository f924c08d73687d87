import type { Call } from '../command.ts';
import { EXIT } from '../exit.ts';
import { nearest } from '../nearest.ts';
import { makeFiles } from '../new-files.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { fromCaller, shortPath } from '../paths.ts';
import { EXAMPLE } from './example.ts';
import { CONFIG_NAME, readRollout } from './read.ts';
import { filesOf, TARGETS } from './targets.ts';

export async function runDeploy(call: Call): Promise<Outcome<number>> {
  if (call.has('example')) {
    await call.print({ text: EXAMPLE.trimEnd(), json: { example: EXAMPLE } });
    return done(EXIT.clean);
  }
  const [operand, ...more] = call.operands;
  const config = call.value('config');
  const out = call.value('out');
  if (more.length > 0 || (operand !== undefined && config !== undefined)) {
    return refuse('Name one configuration.');
  }
  if (out === undefined) return refuse('Say where to write it: --out DIR');
  const targets = readTargets(call.value('target'));
  if (!targets.ok) return targets;
  const rollout = await readRollout(operand ?? config ?? CONFIG_NAME);
  if (!rollout.ok) return rollout;
  const folder = fromCaller(out);
  const files = Object.entries(filesOf(rollout.value, targets.value));
  const made = await makeFiles(folder, [
    ...foldersOf(files.map(([path]) => path)).map((path) => ({ path, mode: 0o777 })),
    // They hold the hash keys of the list.
    ...files.map(([path, content]) => ({ path, mode: 0o600, content })),
  ]);
  if (!made.ok) return made;
  const paths = files.map(([path]) => path);
  await call.print({
    text: `Written in ${shortPath(folder)}:\n${paths.map((path) => `  ${path}`).join('\n')}

Next: docs/deployment.md says where each file goes and how to see in the browser that it works.`,
    json: { folder, files: paths },
  });
  return done(EXIT.clean);
}

function readTargets(option: string | undefined): Outcome<readonly string[]> {
  const known = [...TARGETS.keys()];
  const names = new Set((option ?? '').split(',').map((name) => name.trim()));
  const unknown = [...names].find((name) => !TARGETS.has(name));
  if (unknown === undefined) return done([...names]);
  const near = unknown === '' ? undefined : nearest(unknown, known);
  const hint = near === undefined ? `Known: ${known.join(', ')}.` : `Did you mean "${near}"?`;
  const what =
    unknown === '' ? 'Say what to write with --target.' : `There is no target "${unknown}".`;
  return refuse(`${what} ${hint}`);
}

/** The outermost first. */
function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = paths.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  });
  return [...new Set(folders)].sort();
}
