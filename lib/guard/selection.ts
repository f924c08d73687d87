import type { Editable } from './editable.ts';

/** Remembers where the caret or selection is, and puts it back after a dialog took the focus. */
export function rememberSelection(editable: Editable): () => void {
  const { element } = editable;
  if (editable.kind === 'control') {
    const { selectionStart, selectionEnd } = editable.element;
    return () => {
      element.focus();
      // Fields for mail addresses and numbers have no selection to tell.
      if (selectionStart !== null) {
        editable.element.setSelectionRange(selectionStart, selectionEnd);
      }
    };
  }
  const range = currentRange(element);
  return () => {
    element.focus();
    const selection = selectionIn(element);
    if (!range || !selection) return;
    selection.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
  };
}

/** Selects a stretch of an editor by DOM positions. */
export function selectRange(element: Element, from: [Node, number], to: [Node, number]): void {
  selectionIn(element)?.setBaseAndExtent(...from, ...to);
}

/** The block that the caret is in, below the editor's root. */
export function enclosingBlock(root: Element): Element | undefined {
  const at = selectionIn(root)?.anchorNode;
  let element = at instanceof Element ? at : at?.parentElement;
  while (element && element !== root) {
    if (getComputedStyle(element).display === 'block') return element;
    element = element.parentElement;
  }
  return undefined;
}

/** Chromium keeps the selection of a shadow tree on its root; Firefox shares the document's. */
function selectionIn(element: Element): Selection | null {
  const root: Node & { getSelection?: () => Selection | null } = element.getRootNode();
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

function currentRange(element: Element): Range | undefined {
  const selection = selectionIn(element);
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
}
