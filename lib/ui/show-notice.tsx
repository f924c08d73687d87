import { render } from 'preact';
import { isGenuine } from './genuine.ts';
import type { Host } from './host.ts';
import { NoticeBody } from './notice.tsx';

/** Long enough to read twice; it stays while the pointer or the focus is in it. */
const ON_SCREEN_MS = 20_000;
/** A live region must exist before its text does, or screen readers say nothing. */
const ANNOUNCE_MS = 60;
const GAP_PX = 8;

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
  box.hidden = true;
  host.root.append(box);
  const shownAt = performance.now();
  let timer = 0;
  const close = (): void => {
    clearTimeout(timer);
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
    box.hidden = false;
    render(<NoticeBody {...text} onUndo={onUndo} onClose={close} />, box);
    place(box, near);
  }, ANNOUNCE_MS);
  return close;
}

/** Above the composer, else below it, always inside the window. */
function place(box: HTMLElement, near: Element | undefined): void {
  const { width, height } = box.getBoundingClientRect();
  const at = near?.isConnected ? near.getBoundingClientRect() : new DOMRect(0, innerHeight, 0, 0);
  const above = at.top - height - GAP_PX;
  const top = above >= GAP_PX ? above : at.bottom + GAP_PX;
  box.style.top = `${String(clamp(top, innerHeight - height - GAP_PX))}px`;
  box.style.left = `${String(clamp(at.left, innerWidth - width - GAP_PX))}px`;
}

function clamp(value: number, most: number): number {
  return Math.max(GAP_PX, Math.min(value, most));
}
