import { lintLayer } from '../../lib/policy/lint.ts';
import type { Call } from '../command.ts';
import { EXIT } from '../exit.ts';
import { done } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { readPolicyFiles } from './layers.ts';

/** Finds what is wrong in policy files, and what does nothing in them. */
export async function lintPolicy(call: Call, names: readonly string[]): Promise<Outcome<number>> {
  const files = await readPolicyFiles(names);
  if (!files.ok) return files;
  const layers = files.value.map(({ layer }) => layer);
  const found = files.value.flatMap(({ name, layer, problems, lineOf }) => [
    ...problems.map(({ line, what }) => ({ file: name, line, severity: 'error', what })),
    ...lintLayer(
      layer,
      layers.filter((other) => other !== layer),
      Date.now(),
    ).map(({ path, what }) => ({
      ...{ file: name, line: lineOf(path), severity: 'warning' },
      what: `${path.join('.')} ${what}.`,
    })),
  ]);
  const lines = found.map(
    ({ file, line, severity, what }) => `${file}:${line}: ${severity}: ${what}`,
  );
  const text = lines.length > 0 ? lines.join('\n') : `${names.join(', ')}: nothing to mend.`;
  await call.print({ text, json: found });
  return done(found.length > 0 ? EXIT.found : EXIT.clean);
}
