import type { Host } from './host.ts';

/** A click sooner than this was aimed at something else. */
const LEAST_ON_SCREEN_MS = 500;

/**
 * Whether a click that lets the original through is a person's who could read what they agreed to:
 * a trusted event, after a moment on screen, on a button that nothing hides or covers.
 */
export function isGenuine(host: Host, event: Event, shownAt: number): boolean {
  if (!event.isTrusted || performance.now() - shownAt < LEAST_ON_SCREEN_MS) return false;
  const { currentTarget } = event;
  if (!(currentTarget instanceof HTMLElement)) return false;
  const box = currentTarget.getBoundingClientRect();
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return host.isVisibleAt(x, y) && host.root.elementFromPoint(x, y) === currentTarget;
}
