import type { Host } from './host.ts';

/** A click sooner than this was aimed at something else. */
const LEAST_MS = 500;
/** The shortest pause between two looks that Chromium takes. */
const PAUSE_MS = 100;
/** By `zoom` a page can shrink what is in the top layer too. */
const LEAST_HEIGHT_PX = 20;

/** Reaches into shadow roots, closed ones included; handed in by the entrypoint. */
export type OpenRoot = (host: HTMLElement) => ShadowRoot | null;

/**
 * How long a person has been able to see a button. A page can open popovers of its own above a
 * dialog: they are inert and let clicks through to it, and no hit test tells of them. Chromium
 * watches for whatever covers or distorts an element, in other frames too
 * (`trackVisibility`, https://w3c.github.io/IntersectionObserver/v2/); elsewhere the guard looks for
 * other elements in the top layer.
 */
export class Sight {
  readonly #host: Host;
  readonly #button: HTMLElement;
  readonly #stop: () => void;
  #state: 'opened' | 'seen' | 'hidden' = 'opened';
  #since = performance.now();

  constructor(host: Host, openRoot: OpenRoot, button: HTMLElement) {
    this.#host = host;
    this.#button = button;
    const note = (seen: boolean): void => this.#note(seen);
    this.#stop = TRACKS ? track(button, note) : lookRound(host, openRoot, note);
  }

  /**
   * Whether a click that lets the original through is a person's who could read what they agreed
   * to: a trusted event, after a moment in sight, on a button that nothing hides or covers.
   */
  trusts(event: Event): boolean {
    if (!event.isTrusted || this.#state !== 'seen') return false;
    if (performance.now() - this.#since < LEAST_MS) return false;
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
    this.#stop();
    this.#state = 'hidden';
  }

  #note(seen: boolean): void {
    if (seen && this.#state === 'hidden') this.#since = performance.now();
    this.#state = seen ? 'seen' : 'hidden';
  }
}

const TRACKS = 'isVisible' in IntersectionObserverEntry.prototype;

function track(button: HTMLElement, note: (seen: boolean) => void): () => void {
  const options = { threshold: 1, trackVisibility: true, delay: PAUSE_MS };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) note(Reflect.get(entry, 'isVisible') === true);
  }, options);
  observer.observe(button);
  return () => observer.disconnect();
}

function lookRound(host: Host, openRoot: OpenRoot, note: (seen: boolean) => void): () => void {
  const look = (): void => note(!mayBeCovered(host, openRoot));
  look();
  const timer = window.setInterval(look, PAUSE_MS);
  return () => window.clearInterval(timer);
}

/** What is above the page's own layers: only there can it lie over the warning. */
const ABOVE = ':popover-open, :modal, :active-view-transition';

function mayBeCovered(host: Host, openRoot: OpenRoot): boolean {
  const roots: ParentNode[] = [document];
  for (let root = roots.pop(); root; root = roots.pop()) {
    for (const element of root.querySelectorAll('*')) {
      if (host.is(element)) continue;
      if (element.matches(ABOVE)) return true;
      const inner = element instanceof HTMLElement && openRoot(element);
      if (inner) roots.push(inner);
    }
  }
  return false;
}
