import { WARNING_MARK } from '../base/warnings.ts';
import type { Host } from './host.ts';
import { noticeBody } from './notice.ts';
import type { NoticeText } from './notice.ts';
import { placeNotice } from './place.ts';
import { Sight } from './sight.ts';
import type { OpenRoot } from './top-layer.ts';

/** Long enough to read twice; it stays while the pointer or the focus is in it. */
const ON_SCREEN_MS = 20_000;
const STAYED_MS = 2_000;
/** A live region must exist before its text does, or screen readers say nothing. */
const ANNOUNCE_MS = 60;

/** A notice on screen. */
export interface ShownNotice {
  readonly close: () => void;
  /** Shows it again after the page took it away. */
  readonly reopen: () => void;
  /** Puts the focus on its first button; false when it is there already, or cannot go there. */
  readonly enter: () => boolean;
  /** Closes it when the focus is in it; false when the focus is elsewhere. */
  readonly leave: () => boolean;
}

/** What to show, where, and what the button does. */
export interface NoticeProps {
  readonly text: NoticeText;
  readonly near: Element | undefined;
  readonly avoid: readonly string[];
  readonly undo: (() => void) | undefined;
  /** Called however it was closed. */
  readonly onClosed: () => void;
}

/** Shows the notice near an element of the page. */
export function showNotice(host: Host, openRoot: OpenRoot, props: NoticeProps): ShownNotice {
  let remove: (() => void) | undefined;
  let before: Element | null = null;
  const isFocused = (): boolean => boxIn(host, ':focus-within') !== null;
  const close = (): void => {
    if (!remove) return;
    stopClock();
    const mustGiveBack = isFocused();
    remove();
    remove = undefined;
    if (mustGiveBack) focusOn(props.near ?? before);
    props.onClosed();
  };
  /** Made anew each time: `document.open()` has taken the listeners off the old one. */
  const open = (): void => {
    remove?.();
    remove = openNotice(host, openRoot, props, close);
  };
  const stopClock = closeWhenLeft(host, close);
  open();
  return {
    close,
    reopen: () => {
      if (remove) open();
    },
    enter: () => {
      if (isFocused()) return false;
      before = document.activeElement;
      boxIn(host)?.querySelector('button')?.focus();
      return isFocused();
    },
    leave: () => {
      if (!isFocused()) return false;
      close();
      return true;
    },
  };
}

function boxIn(host: Host, state = ''): HTMLElement | null {
  return host.root.querySelector(`.notice${state}`);
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

/** Returns what takes it away. */
function openNotice(
  host: Host,
  openRoot: OpenRoot,
  { text, near, avoid, undo }: NoticeProps,
  close: () => void,
): () => void {
  const box = makeRegion(text.lang);
  host.root.append(box);
  let sight: Sight | undefined;
  const onUndo = (event: Event): void => {
    if (!sight?.trusts(event)) return;
    close();
    undo?.();
  };
  const place = (): void => placeNotice(box, near, avoid);
  window.addEventListener('resize', place);
  const timer = window.setTimeout(() => {
    box.append(...noticeBody(text, undo && onUndo, close));
    place();
    const button = box.querySelector<HTMLElement>('button.original');
    if (button) sight = new Sight(host, openRoot, button);
  }, ANNOUNCE_MS);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('resize', place);
    sight?.stop();
    box.remove();
  };
}

/** Returns what stops the clock. */
function closeWhenLeft(host: Host, close: () => void): () => void {
  const look = (): void => {
    if (boxIn(host, ':is(:hover, :focus-within)')) wait(STAYED_MS);
    else close();
  };
  let timer = 0;
  const wait = (ms: number): void => {
    timer = window.setTimeout(look, ms);
  };
  wait(ON_SCREEN_MS);
  return () => clearTimeout(timer);
}

/** The page's own language is another: for screen readers, and for the shapes of Chinese letters. */
function makeRegion(lang: string): HTMLElement {
  const region = document.createElement('div');
  region.lang = lang;
  region.setAttribute(WARNING_MARK, '');
  region.className = 'notice';
  region.setAttribute('role', 'status');
  return region;
}
