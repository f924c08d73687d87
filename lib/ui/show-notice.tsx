import { render } from 'preact';
import { isGenuine } from './genuine.ts';
import type { Host } from './host.ts';
import { NoticeBody } from './notice.tsx';
import { placeNotice } from './place.ts';

/** Long enough to read twice; it stays while the pointer or the focus is in it. */
const ON_SCREEN_MS = 20_000;
/** A live region must exist before its text does, or screen readers say nothing. */
const ANNOUNCE_MS = 60;

export interface NoticeText {
  readonly what: string;
  readonly why: string;
  readonly undoLabel: string;
  readonly closeLabel: string;
}

/** Shows the notice near an element of the page. Returns what takes it away. */
export function showNotice(
  host: Host,
  near: Element | undefined,
  text: NoticeText,
  undo: (() => void) | undefined,
): () => void {
  const box = document.createElement('div');
  box.className = 'notice';
  box.setAttribute('role', 'status');
  host.root.append(box);
  const shownAt = performance.now();
  let timer = 0;
  const place = (): void => {
    placeNotice(box, near);
  };
  window.addEventListener('resize', place);
  const close = (): void => {
    clearTimeout(timer);
    window.removeEventListener('resize', place);
    render(null, box);
    box.remove();
  };
  const onUndo =
    undo &&
    ((event: Event) => {
      if (!isGenuine(host, event, shownAt)) return;
      close();
      undo();
    });
  const closeWhenLeft = (): void => {
    if (box.matches(':hover, :focus-within')) timer = window.setTimeout(closeWhenLeft, 2_000);
    else close();
  };
  timer = window.setTimeout(closeWhenLeft, ON_SCREEN_MS);
  window.setTimeout(() => {
    if (!box.isConnected) return;
    render(<NoticeBody {...text} onUndo={onUndo} onClose={close} />, box);
    place();
  }, ANNOUNCE_MS);
  return close;
}
