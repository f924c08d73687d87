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
  if (insertion.html !== undefined) event.clipboardData?.setData('text/html', insertion.html);
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

function transferOf({ plain, html }: Insertion): DataTransfer {
  const page = pageWindow();
  const data = new page.DataTransfer();
  data.setData('text/plain', plain);
  if (html !== undefined) data.setData('text/html', html);
  return data;
}
