import { detect } from '../lib/detect/engine.ts';
import { decide } from '../lib/policy/decide.ts';
import { withListed } from '../lib/policy/listed.ts';
import { termsOf } from '../lib/policy/terms.ts';
import type { Action, Policy, Ruling } from '../lib/policy/types.ts';
import { Placeholders } from '../lib/redact/placeholders.ts';
import { redact } from '../lib/redact/redact.ts';
import type { ListCheck } from './list/list-check.ts';

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
  /** Of what a list knows; see `explain`. */
  readonly hits?: readonly string[];
}

/** What texts are checked by. */
export interface Check {
  readonly policy: Policy;
  readonly list: ListCheck | undefined;
}

/** The same steps as in the browser: detect, look up, decide, redact. */
export function inspect(text: string, { policy, list }: Check): Inspection {
  const { findings: local, complete } = detect(text, { terms: termsOf(policy) });
  const listed = list?.check(text);
  const findings = withListed(policy, undefined, local, listed?.findings ?? []);
  const { action, rulings } = decide(policy, undefined, { findings, complete });
  const stopped = rulings.filter((ruling) => ruling.action !== 'allow');
  const output: Output = {
    complete,
    verdict: action,
    findings: rulings.map(({ finding, action: ruled }) => {
      const { rule, family, group, start, end, confidence } = finding;
      return { rule, family, group, start, end, confidence, action: ruled };
    }),
    masked: redact(
      text,
      stopped.map(({ finding }) => finding),
      new Placeholders(),
    ).text,
    ...(listed && { hits: listed.hits }),
  };
  return { rulings, complete, found: rulings.length > 0 || !complete, output };
}
