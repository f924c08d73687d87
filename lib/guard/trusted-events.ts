import type { Warnings } from '../base/warnings.ts';
import type { Listener } from './lifetime.ts';

type Listen = <E extends Event>(
  type: string,
  kind: new (...args: never[]) => E,
  run: (event: E) => void,
) => Listener;

/**
 * Makes listeners to which only what a person did on the page counts. A page can make events of its
 * own, and knows their text anyway; the guard's replays are such events too, so it never meets
 * itself.
 */
export function trustedEvents(warnings: Warnings): Listen {
  return (type, kind, run) => [
    type,
    (event) => {
      if (!event.isTrusted || !(event instanceof kind)) return;
      if (warnings.owns(event)) keepFromPage(warnings, event);
      else runOrHold(warnings, event, run);
    },
  ];
}

/**
 * What happens in the guard's own dialog is not the page's to hear of. Keys and presses work its
 * buttons all the same, since that is the browser's doing; only the click has to arrive. Whoever pastes
 * once more does it there: nothing takes that but a field.
 */
function keepFromPage(warnings: Warnings, event: Event): void {
  if (event.type === 'click') return;
  const isTaken = warnings.heard(event);
  if (!isTaken && (event.type === 'paste' || event.type === 'drop')) event.preventDefault();
  event.stopImmediatePropagation();
}

/** What could not be looked at is not passed on: an error must not open the way it was to guard. */
function runOrHold<E extends Event>(warnings: Warnings, event: E, run: (event: E) => void): void {
  try {
    run(event);
  } catch (error) {
    if (!event.cancelable) throw error;
    event.preventDefault();
    event.stopImmediatePropagation();
    const surface = event.type === 'paste' ? 'paste' : 'submit';
    void warnings.blocked({ surface, reason: 'unscanned', items: [] });
  }
}
