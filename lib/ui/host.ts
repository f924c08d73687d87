import { STYLES } from './styles.ts';

/** A page that takes the warning away this often gets no more of them; nothing is let through. */
const MOST_RETURNS = 50;

/**
 * The element that carries everything the employee sees: in the top layer, so that nothing lies
 * over it, in a closed shadow root under a random name, so that the page's styles and scripts do
 * not find their way in. A page that removes or restyles it gets it back.
 */
export class Host {
  readonly root: ShadowRoot;
  readonly #element: HTMLElement;
  readonly #restored: () => void;
  readonly #watch = new MutationObserver(() => this.keep());
  #returns = 0;

  /** `restored` is called after the page took the element away, to open a dialog again. */
  constructor(restored: () => void) {
    this.#restored = restored;
    this.#element = document.createElement(randomName());
    this.root = this.#element.attachShadow({ mode: 'closed' });
    this.root.adoptedStyleSheets = [styleSheet()];
    this.#attach();
  }

  /** Puts the element back as it was, if the page moved, hid or changed it. */
  keep(): void {
    if (this.#isIntact() || this.#returns >= MOST_RETURNS) return;
    this.#returns += 1;
    this.#attach();
    this.#restored();
  }

  /** Whether a person can see what is inside: nothing hides it, and nothing lies over the point. */
  isVisibleAt(x: number, y: number): boolean {
    const shown = this.#element.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
    });
    return shown && document.elementFromPoint(x, y) === this.#element;
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
    const { documentElement } = document;
    for (const { name } of [...this.#element.attributes]) this.#element.removeAttribute(name);
    documentElement.append(this.#element);
    this.#element.popover = 'manual';
    this.#element.showPopover();
    this.#watch.disconnect();
    this.#watch.observe(this.#element, { attributes: true });
    this.#watch.observe(documentElement, { childList: true });
    this.#watch.observe(document, { childList: true });
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
