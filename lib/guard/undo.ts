import { redact } from '../redact/redact.ts';
import { ask, isRefusedNow } from './ask.ts';
import type { Used } from './ask.ts';
import type { GuardContext } from './context.ts';
import { readText } from './editable.ts';
import type { HeldPaste } from './held.ts';
import { replaceSpan } from './mask-in-place.ts';
import { reportOutcome } from './outcome.ts';

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
  const { override } = verdict;
  if (!editable || override === 'none') return undefined;
  // In the order of the text: one value may stand there in several writings.
  const originals = new Map<string, string[]>();
  for (const { text, findings } of parts) {
    const here = new Map<string, string[]>();
    for (const { start, end, placeholder } of redact(text, findings, context.placeholders)
      .replacements) {
      const known = here.get(placeholder) ?? [];
      known.push(text.slice(start, end));
      here.set(placeholder, known);
    }
    // The parts are one text in several flavours, the plain one first.
    for (const [name, values] of here) if (!originals.has(name)) originals.set(name, values);
  }
  const putBack = (used: Used): void => {
    // What the page took away, what was sent, deleted or made an attachment meanwhile cannot come back; nothing is then let
    // through in its place.
    const text = editable.element.isConnected ? readText(editable) : '';
    for (const placeholder of [...originals.keys()]) {
      if (!text.includes(placeholder)) originals.delete(placeholder);
    }
    if (originals.size === 0) return;
    onUndo();
    void restoreAll(used);
  };
  return () => void settle();

  async function settle(): Promise<void> {
    if (override === 'acknowledge') {
      if (!(await isRefusedNow(context, 'undo', held))) putBack({ override });
      return;
    }
    const decision = await ask(context, 'undo', held);
    if (decision.choice === 'original') putBack(decision.used);
  }

  async function restoreAll(used: Used): Promise<void> {
    if (!editable) return;
    let isBack = false;
    for (const [placeholder, [first = '', ...others]] of originals) {
      let value = first;
      for (let at = readText(editable).indexOf(placeholder); at >= 0;) {
        // First, because it may be sent the moment it stands there.
        context.exemptions.add(value);
        if (!(await replaceSpan(editable, at, at + placeholder.length, value))) return;
        if (!isBack) reportOutcome(context, 'paste', 'overridden', parts, used);
        isBack = true;
        at = readText(editable).indexOf(placeholder, at + value.length);
        value = others.shift() ?? value;
      }
    }
  }
}
