import { redact } from '../redact/redact.ts';
import type { GuardContext } from './context.ts';
import { readText } from './editable.ts';
import type { HeldPaste } from './held.ts';
import { replaceSpan } from './mask-in-place.ts';
import { reportOutcome } from './outcome.ts';
import { itemsOf } from './items.ts';

/**
 * Puts the originals back where their placeholders stand. The originals are held by the returned
 * function alone, which the notice drops when it goes.
 */
export function undoOf(context: GuardContext, held: HeldPaste): (() => void) | undefined {
  const { editable, parts } = held;
  if (!editable) return undefined;
  const originals = new Map<string, string>();
  for (const { text, findings } of parts) {
    for (const { start, end, placeholder } of redact(text, findings, context.placeholders)
      .replacements) {
      originals.set(placeholder, text.slice(start, end));
    }
  }
  return () => {
    // What was sent, deleted or made an attachment meanwhile cannot come back; nothing is then let
    // through in its place.
    const text = readText(editable);
    for (const placeholder of [...originals.keys()]) {
      if (!text.includes(placeholder)) originals.delete(placeholder);
    }
    if (originals.size === 0) return;
    reportOutcome(context, 'paste', 'overridden', itemsOf(parts));
    void restoreAll();
  };

  async function restoreAll(): Promise<void> {
    if (!editable) return;
    for (const [placeholder, value] of originals) {
      for (let at = readText(editable).indexOf(placeholder); at >= 0;) {
        // First, because it may be sent the moment it stands there.
        context.exemptions.add(value);
        if (!(await replaceSpan(editable, at, at + placeholder.length, value))) return;
        at = readText(editable).indexOf(placeholder, at + value.length);
      }
    }
  }
}
