import { lintLayer } from '../../lib/policy/lint/lint.ts';
import { reasonsIn } from '../../lib/policy/lint/reasons.ts';
import type { Call } from '../command.ts';
import { EXIT } from '../exit.ts';
import { done } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { managedNames, readPolicyFiles } from './layers.ts';
import type { PolicyFile } from './layers.ts';
import { readListedGroups } from './listed-groups.ts';

/** Finds what is wrong in policy files, and what does nothing in them. */
export async function lintPolicy(call: Call, names: readonly string[]): Promise<Outcome<number>> {
  const files = await readPolicyFiles(names);
  if (!files.ok) return files;
  const groups = await readListedGroups(call.value('list'));
  if (!groups.ok) return groups;
  const context = { layers: files.value, groups: groups.value, now: Date.now() };
  const found = files.value.flatMap((file) => [
    ...file.problems.map(({ line, what }) => ({ file: file.name, line, severity: 'error', what })),
    ...[
      ...lintLayer(file.layer, context).map((one) => ({ ...one, severity: 'warning' })),
      ...unheard(file, files.value).map((one) => ({ ...one, severity: 'hint' })),
    ].map(({ path, what, severity }) => ({
      ...{ file: file.name, line: file.lineOf(path), severity },
      what: `${path.join('.')} ${what}.`,
    })),
  ]);
  const lines = found.map(
    ({ file, line, severity, what }) => `${file}:${line}: ${severity}: ${what}`,
  );
  const text = lines.length > 0 ? lines.join('\n') : `${names.join(', ')}: nothing to mend.`;
  await call.print({ text, json: found });
  return done(found.some(({ severity }) => severity !== 'hint') ? EXIT.found : EXIT.clean);
}

/** Reasons that nobody gets to read, where a file for managed storage says that nobody is told. */
function unheard({ layer }: PolicyFile, files: readonly PolicyFile[]) {
  const managed = files.map(managedNames).filter((names) => names.length > 0);
  const isHeard = managed.some((names) => names.includes('audit'));
  return managed.length === 0 || isHeard ? [] : reasonsIn(layer);
}
