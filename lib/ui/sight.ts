import type { Host } from './host.ts';
import { TopLayer } from './top-layer.ts';
import type { OpenRoot } from './top-layer.ts';

/** A click sooner than this was aimed at something else. */
const LEAST_MS = 500;
/** The shortest pause between two looks that Chromium takes. */
const PAUSE_MS = 100;
/** Of a page that was busy for longer nobody knows what it showed meanwhile, or since when a click has waited. */
const LONGEST_GAP_MS = 300;
/** By `zoom` a page can shrink what is in the top layer too. */
const LEAST_HEIGHT_PX = 20;

/** Notes all the while whether the button can be seen. */
interface Watch {
  /** Notes it once more, before a click is believed. */
  look(): void;
  stop(): void;
}

/**
 * How long a person has been able to see a button. A page can open popovers of its own above a
 * dialog: they are inert and let clicks through to it, and no hit test tells of them. Chromium
 * watches for whatever covers or distorts an element, in other frames too
 * (`trackVisibility`, https://w3c.github.io/IntersectionObserver/v2/); elsewhere the guard looks for
 * other elements in the top layer: ten times a second, so that a cover which goes just before the
 * click has been seen, and once more at the click.
 */
export class Sight {
  readonly #host: Host;
  readonly #button: HTMLElement;
  readonly #watch: Watch;
  readonly #timer: number;
  #seen = false;
  /** Since when it is known to be in sight, on the clock of events, ms. */
  #since = 0;
  #looked = performance.now();

  constructor(host: Host, openRoot: OpenRoot, button: HTMLElement) {
    this.#host = host;
    this.#button = button;
    const note = (seen: boolean): void => this.#note(seen);
    this.#watch = TRACKS ? track(button, note) : lookRound(host, openRoot, note);
    this.#timer = window.setInterval(() => this.#minTheGap(), PAUSE_MS);
  }

  /**
   * Whether a click that lets the original through is a person's who could read what they agreed
   * to: a trusted event, after a moment in sight, on a button that nothing hides or covers. What
   * counts is when they clicked, where the browser tells: a busy page makes it known later.
   */
  trusts(event: Event): boolean {
    if (!event.isTrusted) return false;
    this.#minTheGap();
    this.#watch.look();
    if (!this.#seen) return false;
    // Some systems give events a time that is still to come.
    const clicked = Math.min(event.timeStamp, performance.now());
    if (clicked - this.#since < LEAST_MS) return false;
    const box = this.#button.getBoundingClientRect();
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    return (
      box.height >= LEAST_HEIGHT_PX &&
      this.#host.isVisibleAt(x, y) &&
      this.#host.root.elementFromPoint(x, y) === this.#button
    );
  }

  stop(): void {
    this.#watch.stop();
    window.clearInterval(this.#timer);
    this.#seen = false;
  }

  /** After a long one the moment in sight begins anew. */
  #minTheGap(): void {
    const now = performance.now();
    if (now - this.#looked > LONGEST_GAP_MS) this.#since = now;
    this.#looked = now;
  }

  #note(seen: boolean): void {
    if (seen && !this.#seen) this.#since = performance.now();
    this.#seen = seen;
  }
}

const TRACKS = 'isVisible' in IntersectionObserverEntry.prototype;

function track(button: HTMLElement, note: (seen: boolean) => void): Watch {
  const options = { threshold: 1, trackVisibility: true, delay: PAUSE_MS };
  const take = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const entry of entries) note(Reflect.get(entry, 'isVisible') === true);
  };
  const observer = new IntersectionObserver(take, options);
  observer.observe(button);
  return { look: () => take(observer.takeRecords()), stop: () => observer.disconnect() };
}

function lookRound(host: Host, openRoot: OpenRoot, note: (seen: boolean) => void): Watch {
  const topLayer = new TopLayer(host, openRoot, () => note(false));
  const tick = (): void => note(topLayer.isClear());
  let timer: number | undefined;
  const start = (): void => {
    tick();
    timer = window.setInterval(tick, PAUSE_MS);
  };
  // It is on the screen when the frame after its first one begins.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(start);
  });
  return {
    look: () => {
      if (timer !== undefined) note(topLayer.isSurelyClear());
    },
    stop: () => {
      cancelAnimationFrame(frame);
      window.clearInterval(timer);
      topLayer.stop();
    },
  };
}
