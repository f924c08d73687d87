import { GATES } from './gates.ts';
import type { Gate } from './gate.ts';
import { buildKeywords } from './keywords.ts';
import type { Scan } from './keywords.ts';
import { CREDENTIAL_GATES } from './rules/credentials/index.ts';
import { KINDS } from './rules/kinds/index.ts';
import { PERSONAL_GATES, contacts } from './rules/personal/index.ts';
import { creatorOf, gateOf } from './rules/kinds/kind.ts';
import { privateKeyForms } from './rules/private-key-forms.ts';
import { RULE_PREFIX, createRunner, presetRules } from './secretlint.ts';
import type { RunRule } from './secretlint.ts';

/** A rule under one file name, created once. */
export interface Task {
  readonly rule: string;
  readonly filePath: string;
  readonly run: RunRule;
}

/** A keyword and what it calls for. */
export interface Keyword {
  readonly word: string;
  readonly gate: Gate;
  /** None where the gate decides by itself. */
  readonly task: Task | undefined;
}

function createKeywords(): readonly Keyword[] {
  const rules = presetRules();
  for (const rule of [privateKeyForms, ...KINDS.map(creatorOf), contacts]) {
    rules.set(rule.meta.id.replace(RULE_PREFIX, ''), rule);
  }
  const tasks = new Map<string, Task>();
  const taskOf = (gate: Gate): Task => {
    const filePath = gate.filePath ?? '';
    const key = `${gate.rule} ${filePath}`;
    const creator = rules.get(gate.rule);
    if (creator === undefined) throw new RangeError(gate.rule);
    const task = tasks.get(key) ?? { rule: gate.rule, filePath, run: createRunner(creator) };
    tasks.set(key, task);
    return task;
  };
  return [...GATES, ...KINDS.map(gateOf), ...CREDENTIAL_GATES, ...PERSONAL_GATES].flatMap(
    (gate) => {
      const task = gate.match ? undefined : taskOf(gate);
      return gate.keywords.map((word) => ({ gate, word, task }));
    },
  );
}

interface Machine {
  readonly keywords: readonly Keyword[];
  readonly scan: Scan;
}

let machine: Machine | undefined;

/** Built when it is first needed: in every frame of every chat it would delay the page. */
function built(): Machine {
  if (machine) return machine;
  const keywords = createKeywords();
  machine = { keywords, scan: buildKeywords(keywords.map(({ word }) => word)) };
  return machine;
}

/** Builds what detection needs, so that the first text does not wait for it. */
export function prepare(): void {
  built();
}

/** The rule for service-account files, which is also run on objects inside other text. */
export function serviceAccountTask(): Task | undefined {
  return built().keywords.find(({ gate }) => gate.rule === 'gcp')?.task;
}

/** The keyword pass over all gates. See `Scan` for the two callbacks and the result. */
export function scanKeywords(
  text: string,
  found: (keyword: Keyword, end: number) => void,
  foundEscaped: (keyword: Keyword, end: number) => void,
): number[] {
  const { keywords, scan } = built();
  const report = (call: typeof found) => {
    let last = -1;
    let lastEnd = 0;
    return (index: number, end: number) => {
      const keyword = keywords[index];
      const isOneOn = index === last && end - 1 === lastEnd && (keyword?.word.length ?? 0) > 6;
      last = index;
      lastEnd = end;
      // A long keyword one unit on is a run of one letter, where the first will do.
      if (keyword && !isOneOn) call(keyword, end);
    };
  };
  return scan(text, report(found), report(foundEscaped));
}
