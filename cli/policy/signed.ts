import * as v from 'valibot';
import { signedPolicy } from '../../lib/orglist/manifest.ts';
import type { SignedPolicy } from '../../lib/orglist/manifest.ts';
import { lintLayer } from '../../lib/policy/lint/lint.ts';
import type { Config } from '../config.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { shortPath } from '../paths.ts';
import { managedNames, readPolicyFiles, soundOnly } from './layers.ts';
import type { PolicyFile, Problem } from './layers.ts';

/** A policy that may be signed, and what in it does nothing or can be read by others. */
export interface ReadyPolicy {
  readonly layer: SignedPolicy;
  readonly warnings: readonly string[];
}

/**
 * Reads the policy that goes into the list. Browsers leave out what they do not understand; here it is an error, since
 * whoever wrote it is there to correct it.
 */
export async function readSignedPolicy(
  { policy: path, groups }: Pick<Config, 'policy' | 'groups'>,
  now: number,
): Promise<Outcome<ReadyPolicy | undefined>> {
  if (path === undefined) return done(undefined);
  const files = await readPolicyFiles([shortPath(path)]);
  if (!files.ok) return files;
  const sound = soundOnly(files.value.map(withoutManaged));
  if (!sound.ok) return sound;
  const [file] = sound.value;
  const layer = v.safeParse(signedPolicy, file?.value);
  if (!file || !layer.success) {
    return refuse(
      `${shortPath(path)} is too large for a list: more than 512 KB as JSON. Take terms out of it, or set them in managed storage.`,
    );
  }
  const warnings = lintLayer(file.layer, { layers: [file], groups, now }).map(
    (warning) =>
      `${file.name}:${file.lineOf(warning.path)}: ${warning.path.join('.')} ${warning.what}.`,
  );
  return done({ layer: layer.output, warnings: [...warnings, ...readable(file)] });
}

/** The terms of a list are as open as the list. */
function readable({ name, layer, lineOf }: PolicyFile): string[] {
  if (!layer.terms?.length) return [];
  const what = 'can be read by whoever can fetch the list. Set secret ones in managed storage';
  return [`${name}:${lineOf(['terms'])}: terms ${what}.`];
}

/** What only the browser's own policy may say is a mistake here, whatever it says. */
function withoutManaged(file: PolicyFile): PolicyFile {
  const names = managedNames(file);
  if (names.length === 0) return file;
  const problems = names.map((name): Problem => ({
    line: file.lineOf([name]),
    what: `"${name}" counts in managed storage alone. Take it out of the policy that is signed.`,
  }));
  return { ...file, problems };
}
