import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** What a page begins with, once comments are gone. */
const PAGE_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)[\s>]/iu;
const TOP = 1_000;
/** Elements inside each other; the reader takes minutes for a page of some hundreds. */
const DEEPEST = 100;
/** Around which a browser, and with it a copy from it, breaks the line. */
const BLOCKS =
  'address,article,blockquote,br,dd,div,dt,figcaption,h1,h2,h3,h4,h5,h6,hr,li,p,pre,section,td,th,tr';
/** What a page has besides what it is about. */
const AROUND = 'script,style,noscript,template,nav,header,footer,aside';
/** The words of a document that a person reads, in their order. */
export function documentText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return isPage(text) && hasRoot(parseHTML(text).document) ? htmlText(text) : text;
}

/** By its very top: code that prints a page is no page, and has no root to read. */
function isPage(text: string): boolean {
  let at = 0;
  for (;;) {
    const start = text.slice(at, at + TOP).trimStart();
    if (!start.startsWith('<!--')) return PAGE_START.test(start);
    const end = text.indexOf('-->', at);
    if (end < 0) return false;
    at = end + 3;
  }
}

/** The types say it always has one. */
function hasRoot({ documentElement }: { documentElement: Element | null }): boolean {
  return documentElement !== null;
}

function htmlText(html: string): string {
  const { document } = parseHTML(html);
  const article = isDeep(document.body) ? null : new Readability(document).parse();
  if (article?.content) {
    return textOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body);
  }
  const { body } = parseHTML(html).document;
  for (const element of body.querySelectorAll(AROUND)) element.remove();
  return textOf(body);
}

function isDeep(body: Element): boolean {
  let level: Element[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((element) => [...element.children]);
  }
  return false;
}

function textOf(body: Element): string {
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.before('\n');
    block.after('\n');
  }
  return body.textContent;
}
