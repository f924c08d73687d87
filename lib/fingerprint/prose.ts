/** Characters that are not seen, and that a copy brings along or loses. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** Where a link of Markdown leads and what a tag says, which a reader of the page does not see. */
const LINK_TARGET = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+"[^"\n]*")?\)/gu;
const LINK_DEFINITION = /^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$/gmu;
const TAG = /<\/?[a-z][^<>\n]{0,500}>/giu;

/**
 * Prose as its words are compared: without markup, and without what a copy, a heading or an input
 * method changes. Lines stay where they are.
 */
export function proseOf(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(LINK_TARGET, ']')
    .replace(LINK_DEFINITION, '')
    .replace(TAG, ' ')
    .normalize('NFKC')
    .toLowerCase();
}
