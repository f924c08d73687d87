import type { ShownNotice } from './show-notice.ts';

/**
 * The keyboard's way to a notice, which stands at the far end of the tab order and only for a while:
 * F6, by which people go from one part of a window to the next, and Esc to come back. At any other
 * time both are the page's and the browser's. Listen before the guard does: it keeps keys that are
 * pressed in the warning from everybody after it.
 */
export function listenForNoticeKeys(notice: () => ShownNotice | undefined): void {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || hasModifier(event)) return;
    if (!act(event.key, notice())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const arm = (): void => window.addEventListener('keydown', onKey, { capture: true });
  arm();
  // `document.open()` takes listeners off.
  new MutationObserver(arm).observe(document, { childList: true });
}

/** True when the key was meant for the notice. */
function act(key: string, notice: ShownNotice | undefined): boolean {
  if (key === 'F6') return notice?.enter() === true;
  return key === 'Escape' && notice?.leave() === true;
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
