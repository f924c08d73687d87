import { deepParent } from './deep.ts';
import { mapText } from './text-map.ts';

/** Something a person types a message into. */
export type Editable =
  | { readonly kind: 'control'; readonly element: HTMLTextAreaElement | HTMLInputElement }
  | { readonly kind: 'rich'; readonly element: HTMLElement }
  /** Monaco shows its text as positioned lines and takes input elsewhere. */
  | { readonly kind: 'monaco'; readonly element: HTMLElement; readonly lines: HTMLElement };

const TEXT_INPUTS = new Set(['text', 'search', 'url', 'email', 'tel', 'number']);

/** The editable that an element belongs to; password fields are not ours to read. */
export function editableOf(element: Element | null): Editable | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  const monaco = element.closest('.monaco-editor');
  const lines = monaco?.querySelector('.view-lines');
  if (lines instanceof HTMLElement) return { kind: 'monaco', element, lines };
  if (element instanceof HTMLTextAreaElement) return { kind: 'control', element };
  if (element instanceof HTMLInputElement) {
    return TEXT_INPUTS.has(element.type) ? { kind: 'control', element } : undefined;
  }
  return element.isContentEditable ? { kind: 'rich', element: editingHost(element) } : undefined;
}

function editingHost(element: HTMLElement): HTMLElement {
  let host = element;
  for (;;) {
    const parent = deepParent(host);
    if (!(parent instanceof HTMLElement) || !parent.isContentEditable) return host;
    host = parent;
  }
}

/** The text an editable holds, as far as the page's DOM shows it. */
export function readText(editable: Editable): string {
  switch (editable.kind) {
    case 'control':
      return editable.element.value;
    case 'rich':
      return mapText(editable.element).text;
    case 'monaco':
      return monacoText(editable.lines);
  }
}

function monacoText(lines: HTMLElement): string {
  return [...lines.querySelectorAll<HTMLElement>('.view-line')]
    .sort((one, other) => Number.parseFloat(one.style.top) - Number.parseFloat(other.style.top))
    .map((line) => line.textContent.replaceAll('\u00a0', ' '))
    .join('\n');
}
