import { deepActiveElement, deepParent } from './deep.ts';
import { isDrawing } from './drawing.ts';
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

/** Whether what is typed goes there. */
export function hasFocus({ element }: Editable): boolean {
  return element.contains(deepActiveElement());
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

/**
 * The same, in every way that it may be meant: Monaco draws a long line as several, and does not
 * say so.
 */
export function readTexts(editable: Editable): string[] {
  const text = readText(editable);
  return editable.kind === 'monaco' ? [text, text.replaceAll('\n', '')] : [text];
}

/** An editor made for code, where Enter is a line break. */
export function isForCode({ kind, element }: Editable): boolean {
  return kind === 'monaco' || element.closest('.cm-editor') !== null;
}

/**
 * Whether `readText` gets all of it. Editors made for code draw the lines on screen only, leave out
 * what is folded, and may be a frame late; what they do not draw was not read.
 */
export function drawsAll(editable: Editable): boolean {
  switch (editable.kind) {
    case 'control':
      return true;
    case 'rich':
      return editable.element.querySelector('.cm-gap, .cm-foldPlaceholder') === null;
    case 'monaco':
      return !isDrawing() && monacoDrawsAll(editable.lines);
  }
}

/** Monaco cuts a line off here, unless set otherwise (`stopRenderingLineAfter`). */
const MONACO_LONGEST_LINE = 10_000;

function monacoDrawsAll(lines: HTMLElement): boolean {
  const drawn = monacoLines(lines);
  const [first] = drawn;
  const last = drawn.at(-1);
  const frame = lines.closest('.monaco-scrollable-element');
  if (!first || !last || !frame) return false;
  if (lines.querySelector('.inline-folded')) return false;
  if (drawn.some((line) => line.textContent.length >= MONACO_LONGEST_LINE)) return false;
  const all = lines.getBoundingClientRect();
  const top = first.getBoundingClientRect();
  const end = last.getBoundingClientRect();
  const shown = frame.getBoundingClientRect();
  // Less than a line is left above and below, or empty space is in sight.
  const fromStart = top.top - all.top < top.height;
  const toEnd = all.bottom - end.bottom < end.height || shown.bottom - end.bottom > end.height;
  return fromStart && toEnd;
}

function monacoText(lines: HTMLElement): string {
  return monacoLines(lines)
    .map((line) => line.textContent.replaceAll('\u00a0', ' '))
    .join('\n');
}

/** The lines drawn, in order of position: their order in the tree is another. */
function monacoLines(lines: HTMLElement): HTMLElement[] {
  return [...lines.querySelectorAll<HTMLElement>('.view-line')].sort(
    (one, other) => Number.parseFloat(one.style.top) - Number.parseFloat(other.style.top),
  );
}
