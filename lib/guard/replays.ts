/**
 * Our own events, so that the guard lets them pass. Identity in a WeakSet of this world cannot be
 * forged by the page, as a property or an event name could.
 */
const replays = new WeakSet<Event>();

export function isReplay(event: Event): boolean {
  return replays.has(event);
}

/** Dispatches an event of ours; false when a listener prevented it. */
export function replay(target: EventTarget, event: Event): boolean {
  replays.add(event);
  return target.dispatchEvent(event);
}
