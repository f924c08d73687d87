/** Changes that Monaco may not have drawn yet. */
let waiting = 0;

/**
 * Call with what a person may change a text by. Monaco draws what was typed with the next frame, and
 * until then its lines say less than it would send.
 */
export function noteChange(event: Event): void {
  // Looking into closed shadow roots would cost more than all else that a key does here.
  const [target] = event.composedPath();
  if (!(target instanceof Element) || !target.closest('.monaco-editor')) return;
  waiting += 1;
  // The first call may come before Monaco's own in the same frame.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      waiting -= 1;
    }),
  );
}

/** Whether Monaco may hold something that its lines do not show. */
export function isDrawing(): boolean {
  return waiting > 0;
}
