import { separateBefore } from '../text/separate.ts';
import type { View } from '../text/view.ts';
import { objectsAround } from './embedded-json.ts';
import { mergeFindings } from './post/merge.ts';
import { withoutOverrun } from './post/overrun.ts';
import { isPlaceholder } from './post/placeholder.ts';
import { numberValues, spanOf } from './post/number-values.ts';
import type { ValueNumbers } from './post/number-values.ts';
import { repeats } from './post/repeats.ts';
import { exactSpan } from './post/span.ts';
import { bareToken } from './rules/credentials/bare.ts';
import { ruleOfReport } from './rules/index.ts';
import { peopleTable, tableRegions } from './rules/personal/index.ts';
import { readings } from './readings.ts';
import { serviceAccountTask } from './runners.ts';
import { runCalled } from './scan.ts';
import type { Calls, Scan } from './scan.ts';
import type { TermMatcher } from './terms/compile.ts';
import type { DetectResult, Finding } from './types.ts';
import { Windows } from './windows.ts';

/** UTF-16 units read of one text; what is longer is scanned up to here and reported incomplete. */
export const MAX_UNITS = 16 * 1024 * 1024;

/** What detection is told beside the text. */
export interface DetectContext {
  /** The organisation's own. */
  readonly terms?: TermMatcher;
  /** Of texts that travel with this one: `nth` then tells values of all of them apart. */
  readonly numbers?: ValueNumbers;
}

/**
 * Finds what is sensitive. Synchronous, without state, and nothing of the text is in the result: see `Finding`.
 * `complete: false` says that a part was not read or a rule failed, and is never to be taken as clean.
 */
export function detect(
  text: string,
  { terms, numbers = new Map() }: DetectContext = {},
): DetectResult {
  // A copy: what comes from the clipboard is held by the page's engine, and to ask it for a unit takes twice as long.
  // Other ways to make one leave a string that refers to the first.
  const read = [text.slice(0, 1), text.slice(1, MAX_UNITS)].join('');
  const found: Finding[] = [];
  const decoded = new Map<number, string>();
  let complete = read.length === text.length;
  let headers: readonly number[] = [];
  const views = readings(read);
  let next = views.next();
  for (; !next.done; next = views.next()) {
    const { view, calls } = next.value;
    const isOriginal = view.text === read;
    const values = isOriginal ? undefined : decoded;
    complete &&= calls.complete;
    complete = collect(view, { reports: calls.reports, complete }, found, values) && complete;
    complete = collect(view, runCalled(view.text, calls.tasks), found, values) && complete;
    complete = collect(view, runOnObjects(view.text, calls), found, values) && complete;
    const separated = separateBefore(view, calls.starts);
    if (separated) {
      const leading = [...calls.tasks].filter(([task]) => calls.leading.has(task));
      complete = collect(separated, runCalled(separated.text, leading), found, values) && complete;
    }
    for (const term of terms?.find(view.text) ?? []) {
      found.push({ ...term, ...view.toOriginal(term.start, term.end) });
    }
    if (isOriginal) headers = calls.headers;
  }
  complete &&= next.value;
  const bare = bareToken(read);
  if (bare) found.push({ rule: 'credential', family: 'secret', confidence: 'low', ...bare });
  const merged = withTables(read, mergeFindings(withoutOverrun(read, found)), headers);
  const again = repeats(read, merged);
  const all = again.length === 0 ? merged : mergeFindings([...merged, ...again]);
  const findings = numberValues(read, all, decoded, numbers);
  forgetLastMatch();
  return { findings, complete };
}

/** The cells of tables of people, beside what rules found on their own. */
function withTables(text: string, findings: Finding[], headers: readonly number[]): Finding[] {
  const personal = findings.filter(({ family }) => family === 'personal');
  let at = 0;
  const cells = tableRegions(text, personal, headers).flatMap(({ start, end }) => {
    const inside: Finding[] = [];
    for (let next = personal[at]; next && next.start < end; next = personal[(at += 1)]) {
      if (next.start >= start && next.end <= end) inside.push(next);
    }
    return peopleTable(text.slice(start, end), inside.map(shiftedBy(-start))).map(shiftedBy(start));
  });
  return cells.length === 0 ? findings : mergeFindings([...findings, ...cells]);
}

function shiftedBy(units: number): (finding: Finding) => Finding {
  return (finding) => ({ ...finding, start: finding.start + units, end: finding.end + units });
}

/** The service-account rule once more, on JSON objects with other text around them. */
function runOnObjects(text: string, calls: Calls): Scan {
  const objects = objectsAround(text, calls.keyIds);
  const task = objects.length > 0 ? serviceAccountTask() : undefined;
  if (task === undefined) return { reports: [], complete: true };
  const windows = new Windows();
  for (const { start, end } of objects) windows.add(start, end);
  // Where escapes were decoded, JSON strings hold line ends, which JSON forbids; a space is as good.
  return runCalled(text.replace(/[\n\r\t]/g, ' '), [[task, windows]]);
}

/** Turns reports into findings in the original. False when the scan was not complete. */
function collect(
  view: View,
  scan: Scan,
  found: Finding[],
  decoded: Map<number, string> | undefined,
): boolean {
  let { complete } = scan;
  for (const report of scan.reports) {
    const rule = ruleOfReport(report.rule, report.messageId);
    if (rule === undefined) {
      complete = false;
      continue;
    }
    const { start, end } = exactSpan(view.text, report, rule);
    const value = view.text.slice(start, end);
    if (isPlaceholder(value, rule)) continue;
    const { id, family, confidence } = rule;
    const span = view.toOriginal(start, end);
    found.push({ rule: id, family, confidence, ...span });
    decoded?.set(spanOf(span), value);
  }
  return complete;
}

/** `RegExp.input` would keep the text that was matched last, as long as the page lives. */
function forgetLastMatch(): void {
  /(?:)/.test('');
}
