import { STYLES } from './styles.ts';

/** A page that takes one warning away this often does not get to show it; nothing is let through. */
const MOST_RETURNS = 50;

/** What becomes of what is shown when the page meddles with the element that carries it. */
export interface Fate {
  /** The element is back on the page: open again what was open. */
  restored(): void;
  /** It will not come back. */
  lost(): void;
}

/**
 * The element that carries everything the employee sees: in the top layer, so that nothing lies
 * over it, in a closed shadow root under a random name, so that the page's styles and scripts do
 * not find their way in. A page that removes or restyles it gets it back. Nothing in here throws,
 * whatever the page does while it is put in place: the guard has work to do after a warning.
 */
export class Host {
  readonly root: ShadowRoot;
  readonly #element: HTMLElement;
  readonly #fate: Fate;
  readonly #keep = (): void => this.keep();
  readonly #watch = new MutationObserver(this.#keep);
  #returns = 0;

  constructor(fate: Fate) {
    this.#fate = fate;
    this.#element = document.createElement(randomName());
    this.root = this.#element.attachShadow({ mode: 'closed' });
    this.root.adoptedStyleSheets = [styleSheet()];
  }

  /** Call before something is shown: puts the element in place, above all else. */
  raise(): void {
    this.#returns = 0;
    this.#attach();
  }

  /** Puts the element back as it was, if the page moved, hid or changed it. */
  keep(): void {
    if (!this.root.hasChildNodes() || this.#isIntact()) return;
    if (this.#returns >= MOST_RETURNS) {
      this.#fate.lost();
      return;
    }
    this.#returns += 1;
    this.#attach();
    if (this.#element.isConnected) this.#fate.restored();
  }

  /** Whether a person can see what is inside: nothing hides it, and nothing lies over the point. */
  isVisibleAt(x: number, y: number): boolean {
    const shown = this.#element.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
    });
    return shown && document.elementFromPoint(x, y) === this.#element;
  }

  is(element: Element): boolean {
    return element === this.#element;
  }

  /** Whether an event began in here; seen from outside, a closed root shows only its element. */
  isOriginOf(event: Event): boolean {
    return event.composedPath()[0] === this.#element;
  }

  #isIntact(): boolean {
    const { parentNode, attributes } = this.#element;
    return (
      parentNode === document.documentElement &&
      attributes.length === 1 &&
      this.#element.matches('[popover="manual"]:popover-open')
    );
  }

  #attach(): void {
    const parent = document.querySelector(':root');
    // Between `document.open()` and what is written then, there is none.
    if (!parent) return;
    this.#watch.disconnect();
    for (const { name } of [...this.#element.attributes]) this.#element.removeAttribute(name);
    this.#watch.observe(this.#element, { attributes: true });
    this.#watch.observe(parent, { childList: true });
    this.#watch.observe(document, { childList: true });
    try {
      // The page can have code of its own run in each of these steps.
      parent.append(this.#element);
      this.#element.popover = 'manual';
      this.#element.addEventListener('toggle', this.#keep);
      this.#element.showPopover();
    } catch {
      // It took the element away at once; the observer has seen it.
    }
  }
}

function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(8));
  return `x-${[...letters].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
}

/** Constructed sheets are not held back by the page's content security policy. */
function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  return sheet;
}
