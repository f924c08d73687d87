import { checkLines } from './check-lines.ts';
import type { CommandSpec } from './command.ts';
import { EXIT } from './exit.ts';
import { readInput } from './input.ts';
import { inspect } from './inspect.ts';
import { readListCheck } from './list/list-check.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { complain, print } from './output.ts';
import { readPolicy } from './read-policy.ts';
import { paintFor } from './paint.ts';
import { Report } from './report.ts';

interface CheckOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly policyFile: string | undefined;
  /** A published list: a folder or an address. */
  readonly list: string | undefined;
  readonly configFile: string | undefined;
}

export const checkCommand: CommandSpec = {
  name: 'check',
  description: 'Checks files, or standard input with "-" or with no file.',
  operands: [['[files...]', 'files to check; "-" is standard input']],
  options: [
    ['--jsonl', 'read {"id", "text"} lines from standard input, print one object per line'],
    [
      '--policy <file>',
      "apply this policy (JSON or YAML) on top of the built-in one and the list's",
    ],
    [
      '--list <list>',
      'check against this published list and its policy too: a folder or an address',
    ],
  ],
  json: 'print one JSON object per input',
  example: 'check deploy.log',
  notes: `Offsets are UTF-16 units. Exits with 0 when nothing was found, with 1 when something was, whatever
the policy makes of it, with 2 when an input or an argument was wrong. The settings are read for
--list alone.`,
  run: (call) =>
    check({
      files: call.operands,
      json: call.json,
      jsonl: call.has('jsonl'),
      policyFile: call.value('policy'),
      list: call.value('list'),
      configFile: call.value('config'),
    }),
};

/** Checks every input that can be read; one that cannot is named on stderr and makes the exit code 2. */
async function check(options: CheckOptions): Promise<Outcome<number>> {
  const wrong = misuse(options, process.stdin.isTTY);
  if (wrong !== undefined) return refuse(wrong);
  const list = await readListCheck(options.list, options.configFile);
  if (!list.ok) return list;
  const policy = await readPolicy(options.policyFile, list.value);
  if (!policy.ok) return policy;
  const checks = { policy: policy.value, list: list.value };
  if (options.jsonl) return done(await checkLines(checks));

  const report = new Report(checks.policy, paintFor(process.stdout));
  let found = false;
  let failed = 0;
  for (const name of options.files.length > 0 ? options.files : ['-']) {
    const input = await readInput(name);
    if (!input.ok) {
      complain(input.complaint);
      failed += 1;
      continue;
    }
    const inspection = inspect(input.value, checks);
    found ||= inspection.found;
    await print(
      options.json
        ? JSON.stringify({ input: name, ...inspection.output })
        : report.describe(name, input.value, inspection),
    );
  }
  if (!options.json) await print(report.summary(failed));
  if (failed > 0) return done(EXIT.error);
  return done(found ? EXIT.found : EXIT.clean);
}

/** What is wrong with the arguments. At a terminal nothing is piped in that could be checked. */
export function misuse(
  { files, json, jsonl }: CheckOptions,
  atTerminal: boolean,
): string | undefined {
  if (jsonl && json) return '--json and --jsonl exclude each other. Use one of them.';
  if (jsonl && files.some((file) => file !== '-')) {
    return '--jsonl reads standard input. Leave the files out, or leave --jsonl out to check files.';
  }
  if (files.filter((file) => file === '-').length > 1) {
    return 'Standard input can be read once. Give "-" once.';
  }
  if (files.length === 0 && atTerminal) {
    return 'Nothing to check. Name files, or pipe a text in: pasteward check < file';
  }
  return undefined;
}
