import { redact } from '../redact/redact.ts';
import type { GuardContext } from './context.ts';
import { SETTLE_MS, wait } from './deadline.ts';
import { readText } from './editable.ts';
import type { Editable } from './editable.ts';
import { inspect } from './inspect.ts';
import { selectSpan } from './select-span.ts';
import { writeBack } from './write-back.ts';

/** A message with more than this many secrets is refused rather than edited for minutes. */
const MOST_STEPS = 100;

/**
 * Masks what an editor holds already, value by value from the end, each through the editor's own
 * way of replacing a selection.
 *
 * @returns false when the editor did not take it: then the message must not be sent.
 */
export async function maskInPlace(context: GuardContext, editable: Editable): Promise<boolean> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const before = readText(editable);
    const last = inspect(context, [before]).parts[0]?.findings.at(-1);
    if (!last) return true;
    const only = { ...last, start: 0, end: last.end - last.start };
    const value = before.slice(last.start, last.end);
    const { text } = redact(value, [only], context.placeholders);
    if (!(await replaceSpan(editable, last.start, last.end, text))) return false;
    if (readText(editable) === before) return false;
  }
  return false;
}

/** Replaces one stretch of an editor's text, counted as `readText` counts. */
export async function replaceSpan(
  editable: Editable,
  start: number,
  end: number,
  plain: string,
): Promise<boolean> {
  if (!selectSpan(editable, start, end)) return false;
  if (editable.kind !== 'control') await wait(SETTLE_MS);
  const done = writeBack(editable, editable.element, { plain, html: undefined });
  if (editable.kind !== 'control') await wait(SETTLE_MS);
  return done;
}
