/**
 * `Control+Z` as a keyboard says it: without Shift the key is `z`. Editors compare `event.key`, and
 * Quill does not undo on a capital letter.
 */
export function chord(keys: string): readonly string[] {
  const parts = keys.split('+');
  const letters = parts.includes('Shift') ? /^$/ : /^[A-Z]$/;
  return parts.map((part) => (letters.test(part) ? part.toLowerCase() : part));
}
