import { assert } from '../base/assert.ts';
import type { Finding } from '../detect/types.ts';
import { redact } from '../redact/redact.ts';
import type { Replacement } from '../redact/redact.ts';
import type { GuardContext } from './context.ts';
import { SETTLE_MS, wait } from './deadline.ts';
import { readText } from './editable.ts';
import type { Editable } from './editable.ts';
import { inspect } from './inspect.ts';
import type { Part } from './part.ts';
import { selectSpan } from './select-span.ts';
import { insertByCommand, writeBack } from './write-back.ts';

/** Values masked one by one, each with its surroundings untouched; beyond, line by line. */
const ONE_BY_ONE = 8;
/** Lines masked one by one; beyond, all in one step, as plain text. */
const LINE_BY_LINE = 24;

/**
 * Masks what an editor holds already, from the end, through the editor's own way of replacing a
 * selection. What is masked is known before the first step: of a list, what is left after some would be
 * too little to count.
 *
 * @returns false when the editor did not take it: then the message must not be sent.
 */
export async function maskInPlace(
  context: GuardContext,
  editable: Editable,
  { text, findings }: Part,
): Promise<boolean> {
  let left = Infinity;
  while (findings.length > 0) {
    // Some editors answer each attempt by bringing the original once more.
    if (findings.length >= left) return false;
    left = findings.length;
    const { start, end, placeholder } = nextReplacement(context, text, findings);
    if (!(await replaceSpan(editable, start, end, placeholder))) return false;
    const now = readText(editable);
    const before = startAlike(now, text, start) ? findings.filter((it) => it.end <= start) : [];
    findings = before.length > 0 ? before : partOf(context, now).findings;
    text = now;
  }
  return true;
}

/** What of a text is to be masked. */
export function partOf(context: GuardContext, text: string): Part {
  return inspect(context, [text]).parts[0] ?? { text, findings: [] };
}

/** Editors make some spaces ones that do not break. */
function startAlike(one: string, other: string, units: number): boolean {
  const [first, second] = [one, other].map((it) => it.slice(0, units).replace(/\s/g, ' '));
  return first === second;
}

/** The last step but those that are done: a value, the values of a line, or all. */
function nextReplacement(
  context: GuardContext,
  text: string,
  findings: readonly Finding[],
): Replacement {
  const step = lastStep(text, findings);
  const start = step.at(0)?.start;
  const end = step.at(-1)?.end;
  assert(start !== undefined && end !== undefined, 'there is a finding left');
  // All are named first, so that their numbers follow the text.
  redact(text, findings, context.placeholders);
  const { text: masked } = redact(text, step, context.placeholders);
  return { start, end, placeholder: masked.slice(start, masked.length - (text.length - end)) };
}

function lastStep(text: string, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= ONE_BY_ONE) return findings.slice(-1);
  // By what stands between them: to look for each one's line would read a long line over and over.
  const lineStarts = findings.flatMap(({ start }, at) => {
    const before = findings[at - 1];
    return before && !text.slice(before.end, start).includes('\n') ? [] : [at];
  });
  return lineStarts.length <= LINE_BY_LINE ? findings.slice(lineStarts.at(-1)) : findings;
}

/** Replaces one stretch of an editor's text, counted as `readText` counts. */
export async function replaceSpan(
  editable: Editable,
  start: number,
  end: number,
  plain: string,
): Promise<boolean> {
  const insertion = { plain, html: undefined };
  if (!selectSpan(editable, start, end)) return false;
  // A field has no model to tell, and its page may answer each paste by reading the clipboard.
  if (editable.kind === 'control') return insertByCommand(editable, insertion);
  await wait(SETTLE_MS);
  const done = writeBack(editable, editable.element, insertion);
  await wait(SETTLE_MS);
  return done;
}
