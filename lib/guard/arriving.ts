import { SETTLE_MS, wait } from './deadline.ts';

/**
 * Pastes that were held to be looked up, one after the other in the order in which they came. What
 * a composer holds meanwhile is not all that a person means to send.
 */
export class Arriving {
  #last: Promise<void> | undefined;

  /** Whether a paste is on its way into an editor, or was a moment ago. */
  get isBusy(): boolean {
    return this.#last !== undefined;
  }

  /** Does the work after that of the pastes before. It must end, and waits for no person. */
  add(work: () => Promise<void>): void {
    const done = (this.#last ?? Promise.resolve()).then(work).catch(() => undefined);
    // An editor takes a moment until it holds what it was given.
    const settled = done.then(() => wait(SETTLE_MS));
    this.#last = done;
    void settled.then(() => {
      if (this.#last === done) this.#last = undefined;
    });
  }
}
