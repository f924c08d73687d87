import { assert } from '../base/assert.ts';
import type { Finding } from '../detect/types.ts';
import { redact } from '../redact/redact.ts';
import type { Replacement } from '../redact/redact.ts';
import type { GuardContext } from './context.ts';
import { SETTLE_MS, wait } from './deadline.ts';
import { readText } from './editable.ts';
import type { Editable } from './editable.ts';
import { inspect } from './inspect.ts';
import { selectSpan } from './select-span.ts';
import { insertByCommand, writeBack } from './write-back.ts';

/** Values masked one by one, each with its surroundings untouched; beyond, all in one step. */
const ONE_BY_ONE = 8;

/**
 * Masks what an editor holds already, from the end, through the editor's own way of replacing a
 * selection.
 *
 * @returns false when the editor did not take it: then the message must not be sent.
 */
export async function maskInPlace(context: GuardContext, editable: Editable): Promise<boolean> {
  let left = Infinity;
  for (;;) {
    const text = readText(editable);
    const findings = inspect(context, [text]).parts[0]?.findings ?? [];
    if (findings.length === 0) return true;
    // Some editors answer each attempt by bringing the original once more.
    if (findings.length >= left) return false;
    left = findings.length;
    const { start, end, placeholder } = nextReplacement(context, text, findings);
    if (!(await replaceSpan(editable, start, end, placeholder))) return false;
  }
}

function nextReplacement(
  context: GuardContext,
  text: string,
  findings: readonly Finding[],
): Replacement {
  const { replacements } = redact(text, findings, context.placeholders);
  const first = replacements.at(0);
  const last = replacements.at(-1);
  assert(first !== undefined && last !== undefined, 'each finding has its replacement');
  if (replacements.length <= ONE_BY_ONE) return last;
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
  const insertion = { plain, html: undefined };
  if (!selectSpan(editable, start, end)) return false;
  // A field has no model to tell, and its page may answer each paste by reading the clipboard.
  if (editable.kind === 'control') return insertByCommand(editable, insertion);
  await wait(SETTLE_MS);
  const done = writeBack(editable, editable.element, insertion);
  await wait(SETTLE_MS);
  return done;
}
