/** Characters that are not seen, and that a copy brings along or loses. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** Prose as its words are compared: without what a copy, a heading or an input method changes. */
export function proseOf(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFKC').toLowerCase();
}
