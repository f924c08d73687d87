import { IS_FIREFOX, pageWindow } from './page-window.ts';
import type { Insertion } from './insertion.ts';

const ROUTE = { bubbles: true, cancelable: true, composed: true } as const;

/**
 * A paste of our own. It is not trusted, so the guard itself takes no notice of it.
 *
 * In Firefox a page cannot read what an extension put into a DataTransfer, so everything is made
 * of the page's own classes there; and a `clipboardData` given to the constructor arrives empty,
 * so the event makes its own. A page that replaced these classes sees nothing but the masked text,
 * which it would have been given anyway.
 */
export function pasteEvent(insertion: Insertion): ClipboardEvent {
  const page = pageWindow();
  const { plain } = insertion;
  if (!IS_FIREFOX) {
    return new ClipboardEvent('paste', { ...ROUTE, clipboardData: transferOf(insertion) });
  }
  const init = Object.assign(new page.Object(), ROUTE, { dataType: 'text/plain', data: plain });
  const event = new page.ClipboardEvent('paste', init);
  if (event.clipboardData) fill(event.clipboardData, insertion);
  return event;
}

/** What browsers send to editors that do without paste events. */
export function beforeInputEvent(insertion: Insertion): InputEvent {
  const page = pageWindow();
  const init = {
    ...ROUTE,
    inputType: 'insertFromPaste',
    data: insertion.plain,
    dataTransfer: transferOf(insertion),
  };
  return new page.InputEvent('beforeinput', Object.assign(new page.Object(), init));
}

function transferOf(insertion: Insertion): DataTransfer {
  const page = pageWindow();
  const data = new page.DataTransfer();
  data.setData('text/plain', insertion.plain);
  fill(data, insertion);
  return data;
}

/** Adds everything but the plain text. */
function fill(data: DataTransfer, { html, beside }: Insertion): void {
  if (html !== undefined) data.setData('text/html', html);
  for (const { type, text } of beside?.others ?? []) data.setData(type, text);
  for (const file of beside?.files ?? []) data.items.add(file);
}
