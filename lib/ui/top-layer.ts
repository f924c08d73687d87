import type { Host } from './host.ts';

/** Reaches into shadow roots, closed ones included; handed in by the entrypoint. */
export type OpenRoot = (host: HTMLElement) => ShadowRoot | null;

/** What is above the page's own layers: only there can it lie over the warning. */
const ABOVE = [':popover-open', ':modal', ':fullscreen', ':active-view-transition'];
const WHOLE_TREE = { childList: true, subtree: true };

/**
 * Whether anything of the page's is in the top layer, for browsers that do not tell of covers.
 *
 * Looking is cheap, because it asks only the document and the shadow roots that are known, each by
 * one query. It is safe all the same, because no root can hold a cover unseen: one that is added
 * with its element is known at once, by the observer; one that was attached to an element later
 * stays on it for good, so it is found when the element is taken out, by the observer, or else at
 * the click, by a walk over the tree. There may have been a cover in a root that is found that
 * late, so this counts as one.
 */
export class TopLayer {
  readonly #host: Pick<Host, 'is'>;
  readonly #openRoot: OpenRoot;
  readonly #above = ABOVE.filter(isKnown).join();
  readonly #roots = new Set<Document | ShadowRoot>();
  readonly #watch: MutationObserver;

  /** @param foundLate called when a root was taken out before anybody had looked into it. */
  constructor(host: Pick<Host, 'is'>, openRoot: OpenRoot, foundLate: () => void) {
    this.#host = host;
    this.#openRoot = openRoot;
    this.#watch = new MutationObserver((records) => {
      const late = records.map(({ removedNodes }) => this.#learnAll(removedNodes));
      for (const { addedNodes } of records) this.#learnAll(addedNodes);
      if (late.includes(true)) foundLate();
    });
    this.#add(document);
    this.#learn(document);
  }

  /** Whether all roots that are known are without anything in the top layer. */
  isClear(): boolean {
    return [...this.#roots].every((root) =>
      [...root.querySelectorAll(this.#above)].every((element) => this.#host.is(element)),
    );
  }

  /** The same, after a walk over the tree; false as well when that found a new root. */
  isSurelyClear(): boolean {
    return !this.#learn(document) && this.isClear();
  }

  stop(): void {
    this.#watch.disconnect();
  }

  #learnAll(nodes: NodeList): boolean {
    return [...nodes].map((node) => node instanceof Element && this.#learn(node)).includes(true);
  }

  /** Takes up the shadow roots in a tree; true when one of them was not known. */
  #learn(tree: Document | Element): boolean {
    let isNew = false;
    const trees: ParentNode[] = [tree];
    for (let at = trees.pop(); at; at = trees.pop()) {
      const inside = at.querySelectorAll('*');
      for (const element of at instanceof Element ? [at, ...inside] : inside) {
        const root = this.#rootOf(element);
        if (!root) continue;
        if (this.#add(root)) isNew = true;
        trees.push(root);
      }
    }
    return isNew;
  }

  #rootOf(element: Element): ShadowRoot | null {
    if (!(element instanceof HTMLElement) || this.#host.is(element)) return null;
    return this.#openRoot(element);
  }

  #add(root: Document | ShadowRoot): boolean {
    if (this.#roots.has(root)) return false;
    this.#roots.add(root);
    this.#watch.observe(root, WHOLE_TREE);
    return true;
  }
}

/** A selector with one unknown word in it throws; Firefox knows view transitions since 144 only. */
function isKnown(selector: string): boolean {
  return CSS.supports(`selector(${selector})`);
}
