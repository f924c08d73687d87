import { detect } from '../lib/detect/engine.ts';
import type { DetectResult } from '../lib/detect/types.ts';
import { decide } from '../lib/policy/decide.ts';
import type { Action, Policy, Ruling } from '../lib/policy/types.ts';
import { Placeholders } from '../lib/redact/placeholders.ts';
import { redact } from '../lib/redact/redact.ts';

/** One text checked under a policy. */
export interface Inspection {
  readonly rulings: readonly Ruling[];
  readonly complete: boolean;
  /** Whether something was found, whatever policy makes of it, or may be in what was not read. */
  readonly found: boolean;
  /** What `--json` and `--jsonl` print, but for the name of the input. */
  readonly output: Output;
}

interface Output {
  readonly complete: boolean;
  readonly verdict: Action;
  readonly findings: readonly object[];
  readonly masked: string;
}

/** The same three steps as in the browser: detect, decide, redact. */
export function inspect(text: string, policy: Policy): Inspection {
  const result: DetectResult = detect(text);
  const { action, rulings } = decide(policy, undefined, result);
  const { complete } = result;
  const stopped = rulings.filter((ruling) => ruling.action !== 'allow');
  const output: Output = {
    complete,
    verdict: action,
    findings: rulings.map(({ finding, action: ruled }) => {
      const { rule, family, start, end, confidence } = finding;
      return { rule, family, start, end, confidence, action: ruled };
    }),
    masked: redact(
      text,
      stopped.map(({ finding }) => finding),
      new Placeholders(),
    ).text,
  };
  return { rulings, complete, found: rulings.length > 0 || !complete, output };
}
