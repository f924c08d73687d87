import type { Editable } from './editable.ts';
import { selectRange } from './selection.ts';
import { mapText, slicesOf } from './text-map.ts';

/**
 * Selects a stretch of an editor's text, counted as `readText` counts.
 *
 * @returns false when the editor has no such stretch, or cannot be selected in from outside.
 */
export function selectSpan(editable: Editable, start: number, end: number): boolean {
  const { element } = editable;
  switch (editable.kind) {
    case 'control':
      element.focus();
      editable.element.setSelectionRange(start, end);
      return true;
    case 'monaco':
      return false;
    case 'rich': {
      const slices = slicesOf(mapText(element), start, end);
      const first = slices.at(0);
      const last = slices.at(-1);
      if (!first || !last) return false;
      element.focus();
      selectRange(element, [first.node, first.from], [last.node, last.to]);
      return true;
    }
  }
}
