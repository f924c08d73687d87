/**
 * A text derived from what was pasted, in which a scanner sees what a reader would: without
 * invisible characters, with escapes decoded. Findings are mapped back before anyone else sees them.
 */
export interface View {
  readonly text: string;
  /** Maps a half-open span of the view to the span of the original that it was made from. */
  toOriginal(start: number, end: number): { readonly start: number; readonly end: number };
}

export function originalView(text: string): View {
  return { text, toOriginal: (start, end) => ({ start, end }) };
}

/** A part of a view, as a view. */
export function sliceView(view: View, from: number, to: number): View {
  return {
    text: view.text.slice(from, to),
    toOriginal: (start, end) => view.toOriginal(from + start, from + end),
  };
}

/** `inner` was made from the text of `outer`; the result maps straight to the original. */
export function composeViews(outer: View, inner: View): View {
  return {
    text: inner.text,
    toOriginal(start, end) {
      const between = inner.toOriginal(start, end);
      return outer.toOriginal(between.start, between.end);
    },
  };
}
