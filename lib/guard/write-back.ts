import { commandHtml } from './command-html.ts';
import type { Editable } from './editable.ts';
import { replay } from './replays.ts';

/** Text to insert; `html` only where the source had it. */
export interface Insertion {
  readonly plain: string;
  readonly html: string | undefined;
}

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
  if (!replay(target, pasteEvent(insertion))) return true;
  // Nothing to type into: the page's own paste handler has had the event, and that is all there is.
  if (!editable) return true;
  if (!replay(target, beforeInputEvent(insertion))) return true;
  return insertByCommand(editable, insertion);
}

const ROUTE = { bubbles: true, cancelable: true, composed: true } as const;

function transferOf({ plain, html }: Insertion): DataTransfer {
  const data = new DataTransfer();
  data.setData('text/plain', plain);
  if (html !== undefined) data.setData('text/html', html);
  return data;
}

function pasteEvent(insertion: Insertion): ClipboardEvent {
  const event = new ClipboardEvent('paste', { ...ROUTE, clipboardData: transferOf(insertion) });
  if (event.clipboardData?.getData('text/plain') === insertion.plain) return event;
  return firefoxPasteEvent(insertion);
}

/** Firefox drops a given `clipboardData`, but makes one from `dataType` and `data`. */
function firefoxPasteEvent({ plain, html }: Insertion): ClipboardEvent {
  const init = { ...ROUTE, dataType: 'text/plain', data: plain };
  const event = new ClipboardEvent('paste', init);
  if (html !== undefined) event.clipboardData?.setData('text/html', html);
  return event;
}

function beforeInputEvent(insertion: Insertion): InputEvent {
  return new InputEvent('beforeinput', {
    ...ROUTE,
    inputType: 'insertFromPaste',
    data: insertion.plain,
    dataTransfer: transferOf(insertion),
  });
}

function insertByCommand(editable: Editable, insertion: Insertion): boolean {
  if (editable.kind === 'monaco') return false;
  const page = editable.element.ownerDocument;
  const html = commandHtml(editable, insertion);
  const caret = editable.kind === 'control' ? caretAfter(editable.element, insertion) : undefined;
  // `insertText` comes second: it counts as typing, so one undo would take back what a person typed
  // before it too, and with many lines it takes seconds. Firefox has no `insertHTML` in fields.
  const done =
    page.execCommand('insertHTML', false, html) ||
    page.execCommand('insertText', false, insertion.plain);
  caret?.();
  return done;
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
