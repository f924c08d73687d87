// Runs in a page of its own in Chromium, which is isolated across origins so that its clock has steps of 5 µs.
import { detect } from '../../../lib/detect/engine.ts';
import type { DetectContext } from '../../../lib/detect/engine.ts';
import { timeHostile } from '../detection/hostile.ts';
import type { HostileTask, Timing } from '../detection/hostile.ts';
import { cleanText, manySecrets, textWithSecret } from '../texts/mixed.ts';
import { manyTerms } from '../texts/terms.ts';
import { lintWithCore } from './core.ts';
import { flatten } from './flatten.ts';
import { createSamples } from './samples.ts';
import type { Samples } from './samples.ts';

/** What the page offers to `page.evaluate`. */
export interface BenchPage {
  /** `detect` and core in turn over the same ordinary texts. */
  verdicts(task: VerdictTask): Promise<Samples>;
  /** The same over one text that is full of secrets. */
  manySecrets(task: { readonly secrets: number; readonly runs: number }): Promise<Samples>;
  /** `detect` with 2,000 words of an organisation, alone. */
  withTerms(task: VerdictTask): Promise<Samples>;
  /** `detect` over texts that are made to be slow. */
  hostile(task: HostileTask): Promise<Timing[]>;
}

export interface VerdictTask {
  readonly units: number;
  readonly secret: boolean;
  /** How often each of the two reads a text. */
  readonly runs: number;
}

declare global {
  var benchPage: BenchPage;
}

/** More than one, so that no branch predictor learns a text by heart. */
const TEXTS = 8;

const terms = manyTerms();

function texts({ units, secret }: VerdictTask): string[] {
  const make = secret ? textWithSecret : cleanText;
  return Array.from({ length: TEXTS }, (_, seed) => make(seed, units));
}

/** A bench over a text that is not what it is taken for would measure something else. */
function expectFindings(text: string, count: number, context: DetectContext = {}): void {
  const { findings, complete } = detect(text, context);
  if (complete && findings.length === count) return;
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(', ');
  throw new Error(`Expected ${count} findings, complete; got ${findings.length}: ${rules}`);
}

globalThis.benchPage = {
  verdicts(task) {
    const all = texts(task);
    for (const text of all) expectFindings(text, task.secret ? 1 : 0);
    const pick = (run: number) => flatten(all[run % TEXTS] ?? '');
    return createSamples({ ours: detect, core: lintWithCore }, pick, task.runs);
  },
  withTerms(task) {
    const all = texts(task);
    for (const text of all) expectFindings(text, task.secret ? 1 : 0, { terms });
    const pick = (run: number) => flatten(all[run % TEXTS] ?? '');
    return createSamples({ ours: (text) => detect(text, { terms }) }, pick, task.runs);
  },
  hostile: (task) => Promise.resolve(timeHostile(task, flatten)),
  manySecrets({ secrets, runs }) {
    const text = manySecrets(1, secrets);
    expectFindings(text, secrets);
    return createSamples({ ours: detect, core: lintWithCore }, () => flatten(text), runs);
  },
};
