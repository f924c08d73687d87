import type { Used } from './ask.ts';
import type { GuardContext } from './context.ts';
import { SETTLE_MS, wait } from './deadline.ts';
import { readText } from './editable.ts';
import { deepActiveElement } from './deep.ts';
import type { Editable } from './editable.ts';
import type { HeldPaste } from './held.ts';
import { valuesOf } from './inspect.ts';
import { itemsOf } from './items.ts';
import { originalOf } from './insertion.ts';
import { maskInPlace, partOf, replaceSpan } from './mask-in-place.ts';
import { maskPaste } from './mask-paste.ts';
import { reportOutcome } from './outcome.ts';
import { watchFor } from './read-back.ts';
import { undoOf } from './undo.ts';
import { writeBack } from './write-back.ts';

/** Inserts the masked text and reads back that no original arrived with it. */
export async function insertMasked(context: GuardContext, held: HeldPaste): Promise<void> {
  const { target, editable, parts } = held;
  const items = itemsOf(parts);
  if (editable) context.placeholders.avoidNamesIn(readText(editable));
  const insertion = maskPaste(context, held.flavours, parts);
  const before = editable ? readText(editable) : '';
  const arrived = editable ? watchFor(editable, valuesOf(parts)) : () => false;
  const taken = insertion !== undefined && writeBack(editable, target, insertion);
  if (taken && !arrived()) {
    reportOutcome(context, 'paste', 'masked', parts);
    let undone = false;
    const undo = undoOf(context, held, () => {
      undone = true;
    });
    const notice = context.warnings.masked({
      ...{ near: editable?.element ?? target, items, undo },
      said: held.verdict,
    });
    if (!(await arrivesLate(() => !undone && arrived()))) return;
    notice.dismiss();
  }
  if (editable && arrived()) await takeBack(context, editable, arrived, before);
  reportOutcome(context, 'paste', 'blocked', parts);
  await context.warnings.blocked({ surface: 'paste', reason: 'unmaskable', items });
}

/** Inserts what was held to be looked up and is clean, as if it had not been held. */
export async function replay(context: GuardContext, held: HeldPaste): Promise<void> {
  if (writeBack(held.editable, held.target, originalOf(held.flavours))) return;
  await context.warnings.blocked({ surface: 'paste', reason: 'unmaskable', items: [] });
}

/** The employee was allowed to, and chose to, insert what is on the clipboard. */
export async function insertOriginal(
  context: GuardContext,
  held: HeldPaste,
  used: Used,
): Promise<void> {
  const { flavours, parts } = held;
  for (const value of valuesOf(parts)) context.exemptions.add(value);
  if (held.editable?.kind !== 'control') await wait(SETTLE_MS);
  const items = itemsOf(parts);
  if (writeBack(held.editable, held.target, originalOf(flavours))) {
    reportOutcome(context, 'paste', 'overridden', parts, used);
    return;
  }
  reportOutcome(context, 'paste', 'blocked', parts);
  await context.warnings.blocked({ surface: 'paste', reason: 'unmaskable', items });
}

/** Some editors fetch the clipboard themselves and write what they got a moment later. */
async function arrivesLate(arrived: () => boolean): Promise<boolean> {
  for (const pause of [SETTLE_MS, 2 * SETTLE_MS, 4 * SETTLE_MS]) {
    await wait(pause);
    if (arrived()) return true;
  }
  return false;
}

async function takeBack(
  context: GuardContext,
  editable: Editable,
  arrived: () => boolean,
  before: string,
): Promise<void> {
  const { element } = editable;
  if (element.contains(deepActiveElement())) {
    element.ownerDocument.execCommand('undo');
    await wait(SETTLE_MS);
    // What the page wrote by itself is no step of undo; the person's own step comes back.
    if (arrived()) element.ownerDocument.execCommand('redo');
  }
  if (arrived()) await maskInPlace(context, editable, partOf(context, readText(editable)));
  // What no rule knows, like internal code, cannot be masked where it stands.
  if (arrived()) await replaceSpan(editable, 0, readText(editable).length, before);
}
