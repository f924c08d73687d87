import { redact } from '../redact/redact.ts';
import { ask, letThrough } from './ask.ts';
import type { Used } from './ask.ts';
import type { GuardContext } from './context.ts';
import { readText } from './editable.ts';
import type { Editable } from './editable.ts';
import type { HeldPaste } from './held.ts';
import { itemsOf } from './items.ts';
import { replaceSpan } from './mask-in-place.ts';
import { reportOutcome } from './outcome.ts';
import type { Part } from './part.ts';

/** What stood where a placeholder does, in the order of the text: one value may stand there in several writings. */
type Originals = Map<string, string[]>;

/**
 * Puts the originals back where their placeholders stand, after a question where policy wants more than a press of the
 * button. The originals are held by the returned function alone, which the notice drops when it goes.
 *
 * @param onUndo called when they are about to be back.
 */
export function undoOf(
  context: GuardContext,
  held: HeldPaste,
  onUndo: () => void,
): (() => void) | undefined {
  const { editable, parts, verdict } = held;
  if (!editable || verdict.override === 'none') return undefined;
  const originals = originalsOf(context, parts);
  const undo = async (): Promise<void> => {
    // Before the question as well: nobody shall give a reason for nothing.
    if (keepStanding(originals, editable)) {
      const used = await mayUndo(context, held);
      if (!used) return;
      const tell = (): void => reportOutcome(context, 'paste', 'overridden', parts, used);
      if (keepStanding(originals, editable)) {
        onUndo();
        if (await restore(context, editable, originals, tell)) return;
      }
    }
    context.warnings.kept(editable.element);
  };
  return () => void undo();
}

/**
 * Whether there is something to put back. What the page took away, what was sent, deleted or made an attachment
 * meanwhile cannot come back; nothing is then let through in its place.
 */
function keepStanding(originals: Originals, editable: Editable): boolean {
  const text = editable.element.isConnected ? readText(editable) : '';
  for (const placeholder of [...originals.keys()]) {
    if (!text.includes(placeholder)) originals.delete(placeholder);
  }
  return originals.size > 0;
}

function originalsOf(context: GuardContext, parts: readonly Part[]): Originals {
  const originals: Originals = new Map();
  for (const { text, findings } of parts) {
    const here: Originals = new Map();
    for (const { start, end, placeholder } of redact(text, findings, context.placeholders)
      .replacements) {
      const known = here.get(placeholder) ?? [];
      known.push(text.slice(start, end));
      here.set(placeholder, known);
    }
    // The parts are one text in several flavours, the plain one first.
    for (const [name, values] of here) if (!originals.has(name)) originals.set(name, values);
  }
  return originals;
}

/** How the employee lets the originals back in; undefined when they do not, or must not. */
async function mayUndo(context: GuardContext, held: HeldPaste): Promise<Used | undefined> {
  const { parts, verdict } = held;
  // There, a press of the button is enough.
  const isPressed = verdict.override === 'acknowledge';
  const decision = isPressed ? letThrough(context, verdict) : await ask(context, 'undo', held);
  if (decision.choice === 'refused') {
    const { said } = decision;
    const what = { surface: 'undo', reason: 'changed', items: itemsOf(parts), said } as const;
    reportOutcome(context, 'paste', 'blocked', parts);
    await context.warnings.blocked(what);
  }
  return decision.choice === 'original' ? decision.used : undefined;
}

/**
 * Whether any of them is back.
 *
 * @param onFirst called when the first of them is.
 */
async function restore(
  context: GuardContext,
  editable: Editable,
  originals: Originals,
  onFirst: () => void,
): Promise<boolean> {
  let isFirst = true;
  for (const [placeholder, [first = '', ...others]] of originals) {
    let value = first;
    for (let at = readText(editable).indexOf(placeholder); at >= 0;) {
      // First, because it may be sent the moment it stands there.
      context.exemptions.add(value);
      if (!(await replaceSpan(editable, at, at + placeholder.length, value))) {
        if (!readText(editable).includes(value)) context.exemptions.remove(value);
        return !isFirst;
      }
      if (isFirst) onFirst();
      isFirst = false;
      at = readText(editable).indexOf(placeholder, at + value.length);
      value = others.shift() ?? value;
    }
  }
  return !isFirst;
}
