/**
 * The text as a paste listener gets it from the clipboard: flat, two bytes a unit, and held by the
 * page's engine outside of V8's heap. A text that was just put together is a rope, and the first to
 * read it would pay for making it flat.
 */
export function flatten(text: string): string {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  return data.getData('text/plain');
}
