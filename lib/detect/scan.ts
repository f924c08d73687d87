import { GATES } from './gates.ts';
import type { Gate } from './gates.ts';
import { buildKeywords } from './keywords.ts';
import { privateKeyForms } from './rules/private-key-forms.ts';
import { RULE_PREFIX, createRunner, presetRules } from './secretlint.ts';
import type { Report, RunRule } from './secretlint.ts';
import { Windows } from './windows.ts';

/** A rule under one file name. */
export interface Task {
  readonly rule: string;
  readonly filePath: string;
  readonly run: RunRule;
}

/** What one keyword pass over a text found: which rules must see which parts of it. */
export interface Calls {
  readonly tasks: ReadonlyMap<Task, Windows>;
  /** The rules called for by a keyword that begins a token. */
  readonly leading: ReadonlySet<Task>;
  /** Where those keywords begin, ascending. */
  readonly starts: readonly number[];
  /** Where `private_key_id` begins, ascending. */
  readonly keyIds: readonly number[];
  readonly nonAscii: boolean;
}

export interface Scan {
  readonly reports: readonly Report[];
  /** False when a rule failed. */
  readonly complete: boolean;
}

/** One keyword pass. */
export function callRules(text: string): Calls {
  const tasks = new Map<Task, Windows>();
  const leading = new Set<Task>();
  const starts: number[] = [];
  const keyIds: number[] = [];
  const nonAscii = KEYWORDS.scan(text, (keyword, end) => {
    const entry = ENTRIES[keyword];
    if (entry === undefined) return;
    const { gate, word, task } = entry;
    const start = end - word.length;
    if (gate.anyCase !== true && !text.startsWith(word, start)) return;
    if (gate.leads) {
      leading.add(task);
      if (starts.at(-1) !== start) starts.push(start);
    }
    if (word === KEY_ID) keyIds.push(start);
    let windows = tasks.get(task);
    if (windows === undefined) tasks.set(task, (windows = new Windows()));
    if (gate.window === 'whole') windows.add(0, text.length);
    else windows.add(start - gate.window.before, Math.min(text.length, start + gate.window.after));
  });
  starts.sort((a, b) => a - b); // They came in the order in which the keywords end.
  return { tasks, leading, starts, keyIds, nonAscii };
}

/** Runs the rules that were called for, each over its windows only. */
export function runCalled(text: string, tasks: Iterable<readonly [Task, Windows]>): Scan {
  const reports: Report[] = [];
  let complete = true;
  for (const [{ rule, filePath, run }, windows] of tasks) {
    windows.forEach((from, to) => {
      const done = run(text.slice(from, to), filePath, (messageId, start, end) => {
        reports.push({ rule, messageId, start: from + start, end: from + end });
      });
      complete &&= done;
    });
  }
  return { reports, complete };
}

const KEY_ID = 'private_key_id';

interface Entry {
  readonly gate: Gate;
  readonly word: string;
  readonly task: Task;
}

function createEntries(): readonly Entry[] {
  const rules = presetRules();
  rules.set(privateKeyForms.meta.id.replace(RULE_PREFIX, ''), privateKeyForms);
  const tasks = new Map<string, Task>();
  const taskOf = (gate: Gate): Task => {
    const key = `${gate.rule} ${gate.filePath}`;
    const creator = rules.get(gate.rule);
    if (creator === undefined) throw new RangeError(`secretlint has no rule ${gate.rule}`);
    const filePath = gate.filePath ?? '';
    const task = tasks.get(key) ?? { rule: gate.rule, filePath, run: createRunner(creator) };
    tasks.set(key, task);
    return task;
  };
  return GATES.flatMap((gate) => {
    const task = taskOf(gate);
    return gate.keywords.map((word) => ({ gate, word, task }));
  });
}

const ENTRIES = createEntries();
const KEYWORDS = buildKeywords(ENTRIES.map((entry) => entry.word));
