const GAP_PX = 8;
/** Nothing that a finger or a mouse can hit is smaller. */
const STEP_PX = 14;
/** More than everything else together. */
const COMPOSER_COST = 1_000_000;
const USABLE = ['button', 'a[href]', 'input', 'textarea', 'select', '[role="button"]'];

/**
 * Puts the notice beside an element, above or below one of its ends, or in a corner of the window,
 * whichever covers least of what a person would click or type into. Always inside the window. A
 * send button under the notice would be out of reach for as long as the notice stands.
 *
 * @param avoid selectors of what else must not be covered on this site.
 */
export function placeNotice(
  box: HTMLElement,
  near: Element | undefined,
  avoid: readonly string[],
): void {
  const { width, height } = box.getBoundingClientRect();
  const at = near?.isConnected ? near.getBoundingClientRect() : new DOMRect(0, innerHeight, 0, 0);
  const bottom = innerHeight - height;
  const right = innerWidth - width;
  const places = [
    [at.left, at.top - height - GAP_PX],
    [at.right - width, at.top - height - GAP_PX],
    [at.left, at.bottom + GAP_PX],
    [at.right - width, at.bottom + GAP_PX],
    [right, 0],
    [right, bottom],
    [0, 0],
    [0, bottom],
  ].map(([x = 0, y = 0]) => new DOMRect(inside(x, right), inside(y, bottom), width, height));
  const usable = [...USABLE, ...avoid].join();
  const cost = (place: DOMRect): number =>
    (overlap(place, at) ? COMPOSER_COST : 0) + countUsable(place, usable, near);
  const { x, y } = cheapest(places, cost) ?? at;
  box.style.left = `${String(x)}px`;
  box.style.top = `${String(y)}px`;
}

/** The first that costs nothing, else the one that costs least. */
function cheapest(
  places: readonly DOMRect[],
  cost: (place: DOMRect) => number,
): DOMRect | undefined {
  let best: DOMRect | undefined;
  let least = Infinity;
  for (const place of places) {
    const here = cost(place);
    if (here < least) [best, least] = [place, here];
    if (least === 0) break;
  }
  return best;
}

function inside(value: number, most: number): number {
  return Math.max(GAP_PX, Math.min(value, most - GAP_PX));
}

/** How many sample points lie on something to use. */
function countUsable(place: DOMRect, usable: string, near: Element | undefined): number {
  let count = 0;
  for (let x = place.left + 1; x < place.right; x += STEP_PX) {
    for (let y = place.top + 1; y < place.bottom; y += STEP_PX) {
      if (elementsAt(x, y, near).some((element) => isUsable(element, usable))) count += 1;
    }
  }
  return count;
}

/** Sites make buttons of anything; those at least change the pointer. */
function isUsable(element: Element, usable: string): boolean {
  return element.matches(usable) || getComputedStyle(element).cursor === 'pointer';
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** Also inside the shadow root that the composer is in. */
function elementsAt(x: number, y: number, near: Element | undefined): Element[] {
  const root = near?.getRootNode();
  const inner = root instanceof ShadowRoot ? root.elementsFromPoint(x, y) : [];
  return [...inner, ...document.elementsFromPoint(x, y)];
}
