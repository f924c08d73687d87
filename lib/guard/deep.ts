/**
 * Reaching through shadow roots. Content scripts may open closed roots too: Chromium through
 * `chrome.dom`, Firefox through a property of elements that only extensions see.
 */
type OpenRoot = (host: HTMLElement) => ShadowRoot | null;

let opener: OpenRoot = (host) => host.shadowRoot;

/** The entrypoint hands in the browser's own way; this folder does not touch extension APIs. */
export function useRootOpener(open: OpenRoot): void {
  opener = open;
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  return element instanceof HTMLElement ? opener(element) : null;
}

/** The element that has the focus, inside however many shadow roots. */
export function deepActiveElement(root: DocumentOrShadowRoot = document): Element | null {
  const active = root.activeElement;
  const inner = active && shadowRootOf(active);
  return inner?.activeElement ? deepActiveElement(inner) : active;
}

/** Where an event began, also when it began inside a closed shadow root. */
export function deepTarget(event: Event): Element | null {
  const [first] = event.composedPath();
  if (!(first instanceof Element)) return deepActiveElement();
  const inner = shadowRootOf(first);
  return inner?.activeElement ? deepActiveElement(inner) : first;
}

/** An element's parent, stepping out of shadow roots. */
export function deepParent(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Every element below a root that a selector matches, in shadow roots too. */
export function deepQuery(selector: string, root: ParentNode = document): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const element of root.querySelectorAll('*')) {
    const inner = shadowRootOf(element);
    if (inner) found.push(...deepQuery(selector, inner));
  }
  return found;
}
