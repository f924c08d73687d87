import * as v from 'valibot';
import { RULE_IDS } from '../../lib/detect/rules/index.ts';
import { LAYER_KEYS } from '../../lib/policy/layer.ts';
import type { PolicyLayer } from '../../lib/policy/layer.ts';
import { MANAGED_KEYS, parseManaged } from '../../lib/policy/managed.ts';
import type { Term } from '../../lib/policy/term-schema.ts';
import { problemsOf } from '../config-problems.ts';
import { readInput } from '../input.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { readYaml } from '../yaml-text.ts';
import type { Path } from '../yaml-text.ts';

/** One policy file, as far as it was understood. */
export interface PolicyFile {
  readonly name: string;
  /** As it stands in the file. */
  readonly value: unknown;
  readonly layer: PolicyLayer;
  readonly memberOf: readonly string[];
  /** What was not understood. */
  readonly problems: readonly Problem[];
  readonly lineOf: (path: Path) => number;
}

export interface Problem {
  readonly line: number;
  readonly what: string;
}

const MANAGED_ONLY = Object.keys(MANAGED_KEYS).filter((key) => !Object.hasOwn(LAYER_KEYS, key));

/** What of a file counts in managed storage alone. A file that has some of it is one for managed storage. */
export function managedNames({ value }: PolicyFile): string[] {
  return Object.keys(Object(value) as object).filter((key) => MANAGED_ONLY.includes(key));
}

const SCHEMA = v.partial(v.strictObject(MANAGED_KEYS));

/**
 * Reads policy files, JSON or YAML; of several a later one lies over those before.
 *
 * @param beneath terms of a layer that lies beneath all of them.
 */
export async function readPolicyFiles(
  names: readonly string[],
  beneath: readonly Term[] = [],
): Promise<Outcome<PolicyFile[]>> {
  const files: PolicyFile[] = [];
  for (const name of names) {
    const terms = [...beneath, ...files.flatMap(({ layer }) => layer.terms ?? [])];
    const file = await readPolicyFile(name, terms);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return done(files);
}

async function readPolicyFile(
  name: string,
  beneath: readonly Term[],
): Promise<Outcome<PolicyFile>> {
  const input = await readInput(name);
  if (!input.ok) return input;
  const yaml = readYaml(input.value.replace(/^\ufeff/u, ''));
  if (!yaml.ok) return refuse(`${name} ${yaml.complaint}`);
  const { value, hasFields, lineOf } = yaml.value;
  if (!hasFields) return refuse(`${name} has no fields. docs/policy.md says what may stand in it.`);
  const { layer, memberOf, rejected } = parseManaged(value, RULE_IDS, beneath);
  const known = problemsOf(SCHEMA, value).map(({ path, what }) => ({ line: lineOf(path), what }));
  const more = rejected
    .map(({ path, expected }) => ({ place: path, path: path.split('.'), expected }))
    .map(({ place, path, expected }) => ({
      line: lineOf(path),
      what: `"${place}": expected ${expected}.`,
    }))
    .filter(({ line }) => known.every((problem) => problem.line !== line));
  const problems = [...known, ...more].sort((one, other) => one.line - other.line);
  return done({ name, value, layer, memberOf, problems, lineOf });
}

/** The same, where a file with mistakes is of no use. */
export async function readSoundPolicy(
  names: readonly string[],
  beneath: readonly Term[] = [],
): Promise<Outcome<PolicyFile[]>> {
  const files = await readPolicyFiles(names, beneath);
  return files.ok ? soundOnly(files.value) : files;
}

/** Refuses files with mistakes. */
export function soundOnly(files: PolicyFile[]): Outcome<PolicyFile[]> {
  const lines = files.flatMap(({ name, problems }) =>
    problems.map(({ line, what }) => `  ${name}:${line}: ${what}`),
  );
  if (lines.length === 0) return done(files);
  return refuse(`The policy has errors. Correct them:\n${lines.join('\n')}`);
}
