import { deepActiveElement, deepTarget } from './deep.ts';
import { editableOf } from './editable.ts';
import type { Editable } from './editable.ts';
import type { Site } from '../sites/types.ts';

/**
 * Knows where messages are written: the focused editable, the one that had the focus last (a click
 * on a button moves it), and what the site's selectors find.
 */
export class Composers {
  readonly #site: Site;
  #last: WeakRef<Element> | undefined;

  constructor(site: Site) {
    this.#site = site;
  }

  /** Call on every `focusin`. */
  noteFocus(event: Event): void {
    const target = deepTarget(event);
    if (editableOf(target) && target) this.#last = new WeakRef(target);
  }

  /** Every composer in reach, each once. */
  all(): Editable[] {
    const last = this.#last?.deref();
    const elements = [
      deepActiveElement(),
      last?.isConnected ? last : null,
      ...this.#site.composer.flatMap((selector) => [...document.querySelectorAll(selector)]),
    ];
    const found = new Map<Element, Editable>();
    for (const element of elements) {
      const editable = editableOf(element);
      if (editable) found.set(editable.element, editable);
    }
    return [...found.values()];
  }
}
