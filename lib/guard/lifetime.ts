/** A listener of the guard; all stand on the window and capture, ahead of the page's own. */
export type Listener = readonly [type: string, listen: (event: Event) => void];

/**
 * Adds the listeners and keeps them there. `document.open()` takes every listener off a page; what
 * remains is this world's observer, which puts them back before the next event. Nothing hangs on
 * the framework's script context, because a page can end that.
 */
export function keepListening(listeners: readonly Listener[], rearmed: () => void): void {
  const arm = (): void => {
    for (const [type, listen] of listeners) {
      // The same function twice is one listener, so arming again does no harm.
      window.addEventListener(type, listen, { capture: true });
    }
  };
  arm();
  new MutationObserver(() => {
    arm();
    rearmed();
  }).observe(document, { childList: true });
}
