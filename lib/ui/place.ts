const GAP_PX = 8;
/** How finely a place is searched for something that it would cover. */
const COLUMNS = 6;
const ROWS = 3;
const USABLE = 'button, a[href], input, textarea, select, [role="button"], [role="textbox"]';

/**
 * Puts the notice beside an element: above it, below it, or in a corner of the window, whichever
 * covers least of what a person would click or type into. Always inside the window. A send button
 * under the notice would be out of reach for as long as the notice stands.
 */
export function placeNotice(box: HTMLElement, near: Element | undefined): void {
  const { width, height } = box.getBoundingClientRect();
  const at = near?.isConnected ? near.getBoundingClientRect() : new DOMRect(0, innerHeight, 0, 0);
  const bottom = innerHeight - height;
  const right = innerWidth - width;
  const places = [
    [at.left, at.top - height - GAP_PX],
    [at.left, at.bottom + GAP_PX],
    [right, 0],
    [right, bottom],
    [0, 0],
    [0, bottom],
  ].map(([x = 0, y = 0]) => new DOMRect(inside(x, right), inside(y, bottom), width, height));
  const costs = places.map((place) => costOf(place, at, near));
  const best = places[costs.indexOf(Math.min(...costs))] ?? at;
  box.style.left = `${String(best.x)}px`;
  box.style.top = `${String(best.y)}px`;
}

function inside(value: number, most: number): number {
  return Math.max(GAP_PX, Math.min(value, most - GAP_PX));
}

/** How many sample points lie on something to use; the composer itself weighs more than all. */
function costOf(place: DOMRect, composer: DOMRect, near: Element | undefined): number {
  let cost = overlap(place, composer) ? COLUMNS * ROWS : 0;
  for (let column = 0; column < COLUMNS; column += 1) {
    for (let row = 0; row < ROWS; row += 1) {
      const x = place.x + (place.width * (column + 0.5)) / COLUMNS;
      const y = place.y + (place.height * (row + 0.5)) / ROWS;
      if (elementsAt(x, y, near).some(isUsable)) cost += 1;
    }
  }
  return cost;
}

/** Sites make buttons of anything; those at least change the pointer. */
function isUsable(element: Element): boolean {
  return element.matches(USABLE) || getComputedStyle(element).cursor === 'pointer';
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
