import { redact } from '../redact/redact.ts';
import type { Replacement } from '../redact/redact.ts';
import type { GuardContext } from './context.ts';
import { SETTLE_MS, wait } from './deadline.ts';
import { readText } from './editable.ts';
import type { Editable } from './editable.ts';
import { inspect } from './inspect.ts';
import { selectSpan } from './select-span.ts';
import { writeBack } from './write-back.ts';

/** Values masked one by one, each with its surroundings untouched; beyond, all in one step. */
const ONE_BY_ONE = 8;
/** One more than that, and the editor is not taking it. */
const MOST_STEPS = ONE_BY_ONE + 2;

/**
 * Masks what an editor holds already, from the end, through the editor's own way of replacing a
 * selection.
 *
 * @returns false when the editor did not take it: then the message must not be sent.
 */
export async function maskInPlace(context: GuardContext, editable: Editable): Promise<boolean> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const before = readText(editable);
    const next = nextReplacement(context, before);
    if (!next) return true;
    if (!(await replaceSpan(editable, next.start, next.end, next.placeholder))) return false;
    if (readText(editable) === before) return false;
  }
  return false;
}

function nextReplacement(context: GuardContext, text: string): Replacement | undefined {
  const findings = inspect(context, [text]).parts[0]?.findings ?? [];
  const { replacements } = redact(text, findings, context.placeholders);
  const [first] = replacements;
  const last = replacements.at(-1);
  if (!first || !last || replacements.length <= ONE_BY_ONE) return last;
  const { start } = first;
  const { end } = last;
  const inside = findings.map((it) => ({ ...it, start: it.start - start, end: it.end - start }));
  const masked = redact(text.slice(start, end), inside, context.placeholders).text;
  return { start, end, placeholder: masked };
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
