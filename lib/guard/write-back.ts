import { commandHtml, takesHtml } from './command-html.ts';
import { hasFocus } from './editable.ts';
import type { Editable } from './editable.ts';
import type { Insertion } from './insertion.ts';
import { IS_FIREFOX } from './page-window.ts';
import { beforeInputEvent, pasteEvent } from './paste-event.ts';

/**
 * Puts text at the selection of an editor as a paste would, so that the editor's own model, undo
 * history and listeners see it. Editors with a model answer the synthetic paste or, failing that,
 * `beforeinput`; plain fields answer neither and get the browser's own editing command. Writing
 * into the DOM would leave the original in the model of Slate and others.
 *
 * @returns false when no way of inserting was taken up.
 */
export function writeBack(
  editable: Editable | undefined,
  target: Element,
  insertion: Insertion,
): boolean {
  if (!target.dispatchEvent(pasteEvent(insertion))) return true;
  // Nothing to type into: the page's own paste handler has had the event, and that is all there is.
  if (!editable) return true;
  if (!target.dispatchEvent(beforeInputEvent(insertion))) return true;
  return insertByCommand(editable, insertion);
}

/** The browser's own editing command, with the events that it fires. */
export function insertByCommand(editable: Editable, insertion: Insertion): boolean {
  // The command writes to whatever has the focus, which may have moved on.
  if (editable.kind === 'monaco' || !hasFocus(editable)) return false;
  const caret = editable.kind === 'control' ? caretAfter(editable.element, insertion) : undefined;
  const done = runCommand(editable, insertion);
  caret?.();
  return done;
}

/**
 * Chromium counts `insertText` as typing, so that one undo would take back what a person typed
 * before it too, and with many lines it takes seconds; `insertHTML` is a step of its own. Firefox
 * has no `insertHTML` in fields, and it loses line breaks there in editors.
 */
function runCommand(editable: Editable, insertion: Insertion): boolean {
  const page = editable.element.ownerDocument;
  if (IS_FIREFOX && !takesHtml(editable, insertion)) {
    return page.execCommand('insertText', false, insertion.plain);
  }
  return page.execCommand('insertHTML', false, commandHtml(editable, insertion));
}

/** After a final line break the command leaves the caret in front of it. */
function caretAfter(
  field: HTMLTextAreaElement | HTMLInputElement,
  { plain }: Insertion,
): (() => void) | undefined {
  const start = field.selectionStart;
  if (start === null || !plain.endsWith('\n')) return undefined;
  const end = start + plain.replaceAll('\r\n', '\n').length;
  return () => {
    field.setSelectionRange(end, end);
  };
}
