import { runsIn } from '../text/runs.ts';
import { backslashesIn } from './backslashes.ts';
import { addEscaped, addWindow, isEscaped, isFollowed } from './call-windows.ts';
import type { Gate } from './gate.ts';
import { scanKeywords } from './runners.ts';
import type { Keyword, Task } from './runners.ts';
import { CONTACT_RULE, PERSONAL_RULE, macsIn } from './rules/personal/index.ts';
import type { Report } from './secretlint.ts';
import { NUMBER } from './number-runs.ts';
import { matchesAt } from './sticky.ts';
import { Windows } from './windows.ts';

/** What one keyword pass over a text found: which rules must see which parts of it. */
export interface Calls {
  readonly tasks: ReadonlyMap<Task, Windows>;
  /** What was decided at a keyword itself. */
  readonly reports: readonly Report[];
  /** The rules called for by a keyword that begins a token. */
  readonly leading: ReadonlySet<Task>;
  /** Where those keywords begin, ascending. */
  readonly starts: readonly number[];
  /** Where `private_key_id` begins, ascending. */
  readonly keyIds: readonly number[];
  /** Where words of the headers of tables of people begin, ascending. */
  readonly headers: readonly number[];
  /** The parts in which decoding escapes may give a finding. */
  readonly escaped: Windows;
  /** False when a rule was refused because its keywords stand too close together. */
  readonly complete: boolean;
  /** Where runs of invisible characters and look-alikes begin. */
  readonly covered: readonly number[];
  /** Where something drawn may be: see `runsIn`. */
  readonly runs: readonly number[];
  /** How many keywords there were, without numbers. */
  readonly hits: number;
}

export interface Scan {
  readonly reports: readonly Report[];
  /** False when a rule failed. */
  readonly complete: boolean;
}

const KEY_ID = 'private_key_id';

/** One keyword pass over a text. */
export function callRules(text: string): Calls {
  const tasks = new Map<Task, Windows>();
  const leading = new Set<Task>();
  const places = { starts: [] as number[], keyIds: [] as number[], headers: [] as number[] };
  const escaped = new Windows();
  const counts = new Map<Gate, number>();
  const reports: Report[] = macsIn(text).map((match) => ({ rule: PERSONAL_RULE, ...match }));
  const decode = (keyword: Keyword, end: number): void => {
    // That one is for escapes that JSON.parse decodes, and calls for a rule that reads the whole text.
    if (keyword.word.startsWith('\\')) return;
    addEscaped(escaped, keyword, end);
  };
  const runs = runsIn(text);
  const hasBackslash = backslashesIn(text);
  let hits = 0;
  const call = (keyword: Keyword, end: number): void => {
    const { gate, word, task } = keyword;
    if (word !== NUMBER) hits += 1;
    const start = end - word.length;
    if (gate.match) {
      const match = gate.match(text, start, end, runs);
      for (const one of match ? [match].flat() : []) reports.push({ rule: gate.rule, ...one });
      if (isEscaped(hasBackslash, keyword, end)) addEscaped(escaped, keyword, end);
      return;
    }
    if (!task) return;
    if (gate.anyCase !== true && !text.startsWith(word, start)) return;
    if (!isFollowed(text, keyword, end)) return;
    if (gate.leads) {
      leading.add(task);
      places.starts.push(start);
    }
    if (word === KEY_ID) places.keyIds.push(start);
    if (gate.rule === CONTACT_RULE) places.headers.push(start);
    if (gate.unescaped !== true && isEscaped(hasBackslash, keyword, end)) decode(keyword, end);
    if (gate.textBegins && !matchesAt(gate.textBegins, text, 0)) return;
    let windows = tasks.get(task);
    if (windows === undefined) tasks.set(task, (windows = new Windows()));
    addWindow(windows, keyword, end);
    if (gate.sparse !== undefined) counts.set(gate, (counts.get(gate) ?? 0) + 1);
  };
  const covered = scanKeywords(text, call, decode);
  for (const some of [places.starts, places.headers]) some.sort((a, b) => a - b); // They came as they end.
  const complete = refuseDense(tasks, counts, text.length);
  return { ...places, tasks, reports, leading, escaped, complete, covered, runs, hits };
}

/** So many are always read. */
const FEW = 200;

/** Takes back rules that the text calls for more often than it can have use for. */
function refuseDense(
  tasks: Map<Task, Windows>,
  counts: ReadonlyMap<Gate, number>,
  length: number,
): boolean {
  let complete = true;
  for (const [gate, count] of counts) {
    if (count <= FEW || count * (gate.sparse ?? 0) <= length) continue;
    complete = false;
    for (const task of tasks.keys()) if (task.rule === gate.rule) tasks.delete(task);
  }
  return complete;
}

/** Runs the rules that were called for, each over its windows only. */
export function runCalled(text: string, tasks: Iterable<readonly [Task, Windows]>): Scan {
  const reports: Report[] = [];
  let complete = true;
  for (const [{ rule, filePath, run }, windows] of tasks) {
    for (const [from, to] of windows.within(text.length)) {
      const done = run(text.slice(from, to), filePath, (messageId, start, end) => {
        reports.push({ rule, messageId, start: from + start, end: from + end });
      });
      complete &&= done;
    }
  }
  return { reports, complete };
}
