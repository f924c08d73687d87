import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const TOP = 1_000;
/** At the very top: code that prints a page is no page, and has no root to read. */
const IS_HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype html|<html)[\s>]/iu;
/** Around which a browser, and with it a copy from it, breaks the line. */
const BLOCKS =
  'address,article,blockquote,br,dd,div,dt,figcaption,h1,h2,h3,h4,h5,h6,hr,li,p,pre,section,td,th,tr';
/** What a page has besides what it is about. */
const AROUND = 'script,style,noscript,template,nav,header,footer,aside';
/** Where a link leads and how a picture is called, which a reader of the page does not see. */
const LINK_TARGET = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)/gu;
const LINK_DEFINITION = /^ {0,3}\[[^\]\n]+\]:\s*\S+.*$/gmu;
const TAG = /<\/?[a-z][^<>\n]{0,500}>/giu;

/** The words of a document that a person reads, in their order. */
export function documentText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const isPage = IS_HTML.test(text.slice(0, TOP)) && hasRoot(parseHTML(text).document);
  if (isPage) return htmlText(text);
  // Lines stay where they are: a match is named by them.
  return text.replace(LINK_TARGET, ']').replace(LINK_DEFINITION, '').replace(TAG, ' ');
}

/** The types say it always has one. */
function hasRoot({ documentElement }: { documentElement: Element | null }): boolean {
  return documentElement !== null;
}

function htmlText(html: string): string {
  const { document } = parseHTML(html);
  const article = new Readability(document).parse();
  if (article?.content) {
    return textOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body);
  }
  const { body } = parseHTML(html).document;
  for (const element of body.querySelectorAll(AROUND)) element.remove();
  return textOf(body);
}

function textOf(body: Element): string {
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.before('\n');
    block.after('\n');
  }
  return body.textContent;
}
