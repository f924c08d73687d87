/** What a part of a warning is made of; `false` and `undefined` leave a part out. */
type Child = Node | string | false | undefined;

/**
 * Makes an element with its properties and children. The warnings never change once they stand, so that they need no
 * library, which would be a twentieth of what the content script may weigh; text can only become text.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** A path in a square. */
export interface Icon {
  readonly size: number;
  readonly path: string;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Says nothing that the words beside it do not. */
export function svgOf({ size, path }: Icon): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${String(size)} ${String(size)}`);
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
