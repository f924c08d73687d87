import { deepActiveElement, deepQuery, deepTarget } from './deep.ts';
import { editableOf } from './editable.ts';
import type { Editable } from './editable.ts';
import type { Site } from '../sites/types.ts';

/** A page has a few places to write in; those that had the focus longer ago are forgotten. */
const REMEMBERED = 16;

/**
 * Knows where messages are written: the focused editable, those that had the focus before (a click
 * on a button moves it, and so can the page), and what the site's selectors find.
 */
export class Composers {
  readonly #site: Site;
  #focused: readonly WeakRef<Element>[] = [];

  constructor(site: Site) {
    this.#site = site;
  }

  /** Call on every `focusin`. */
  noteFocus(event: Event): void {
    const target = deepTarget(event);
    if (!target || !editableOf(target)) return;
    const others = this.#focused.filter((it) => it.deref()?.isConnected && it.deref() !== target);
    this.#focused = [new WeakRef(target), ...others].slice(0, REMEMBERED);
  }

  /**
   * Every composer in reach, each once. Where the site's selectors find none, because the site was
   * changed or is not known, everything that a person can see and type into counts.
   */
  all(): Editable[] {
    const focused = this.#focused.map((it) => it.deref() ?? null);
    const known = namedComposers(this.#site);
    return editablesOf([
      deepActiveElement(),
      ...focused.filter((it) => it?.isConnected),
      ...(known.length > 0 ? known : visible(deepQuery(WRITABLE))),
    ]);
  }
}

const WRITABLE = 'textarea, input, [contenteditable]';

/**
 * Whether messages are written here. Where the site's selectors find something, all else is search
 * fields, documents and canvases; where they find nothing, it may be anything.
 */
export function isComposer(site: Site, { element }: Editable): boolean {
  const named = namedComposers(site);
  if (named.length === 0) return true;
  return named.some((it) => it.contains(element) || element.contains(it));
}

function namedComposers(site: Site): Element[] {
  return site.composer.flatMap((selector) => [...document.querySelectorAll(selector)]);
}

/** The fields that a form sends. A page may keep some of them out of sight. */
export function fieldsOf(form: HTMLFormElement | null): Editable[] {
  // Not by the form's own properties: a field of that name would stand in their place.
  const root = form && Node.prototype.getRootNode.call(form);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  const fields = root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input');
  return editablesOf([...fields].filter((field) => field.form === form));
}

function editablesOf(elements: readonly (Element | null)[]): Editable[] {
  const found = new Map<Element, Editable>();
  for (const element of elements) {
    const editable = editableOf(element);
    if (editable) found.set(editable.element, editable);
  }
  return [...found.values()];
}

function visible(elements: readonly Element[]): Element[] {
  return elements.filter((it) => it.checkVisibility({ visibilityProperty: true }));
}
