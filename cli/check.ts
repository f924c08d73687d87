import { checkLines } from './check-lines.ts';
import { EXIT } from './exit.ts';
import { readInput } from './input.ts';
import { inspect } from './inspect.ts';
import type { Inspection } from './inspect.ts';
import { complain, print } from './output.ts';
import { readPolicy } from './policy.ts';
import { describeInput, summarise } from './report.ts';

export interface CheckOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly policyFile: string | undefined;
}

/** Checks every input that can be read; one that cannot is named on stderr and makes the exit code 2. */
export async function check(options: CheckOptions): Promise<number> {
  const wrong = misuse(options, process.stdin.isTTY);
  if (wrong !== undefined) return fail(wrong);
  const policy = await readPolicy(options.policyFile);
  if (!policy.ok) return fail(policy.complaint);
  if (options.jsonl) return checkLines(policy.value);

  const inspections: Inspection[] = [];
  let failed = 0;
  for (const name of options.files.length > 0 ? options.files : ['-']) {
    const input = await readInput(name);
    if (!input.ok) {
      complain(input.complaint);
      failed += 1;
      continue;
    }
    const inspection = inspect(input.value, policy.value);
    inspections.push(inspection);
    await print(
      options.json
        ? JSON.stringify({ input: name, ...inspection.output })
        : describeInput(name, input.value, inspection),
    );
  }
  if (!options.json) await print(summarise(inspections, failed));
  if (failed > 0) return EXIT.error;
  return inspections.some(({ found }) => found) ? EXIT.found : EXIT.clean;
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

function fail(complaint: string): number {
  complain(complaint);
  return EXIT.error;
}
