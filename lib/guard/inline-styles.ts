import { IS_FIREFOX } from './page-window.ts';

/**
 * The body of an html document with its style sheets moved into `style` attributes, as Chromium's
 * own paste does: office programs put their formatting into sheets, which must not reach the page
 * as such. What an element says itself stays. Later rules win; specificity is not weighed. Firefox
 * leaves sheets where they are, and so do we there.
 */
export function inlineStyles(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const sheets = page.querySelectorAll('style');
  if (IS_FIREFOX) {
    page.body.prepend(...sheets);
    return page.body.innerHTML;
  }
  for (const sheet of sheets) {
    for (const rule of rulesOf(sheet.textContent)) {
      for (const element of select(page, rule.selectorText)) addStyle(element, rule.style);
    }
    sheet.remove();
  }
  return page.body.innerHTML;
}

function rulesOf(css: string): CSSStyleRule[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule).toReversed();
}

function select(page: Document, selector: string): HTMLElement[] {
  try {
    return [...page.body.querySelectorAll<HTMLElement>(selector)];
  } catch {
    // A selector that this place does not know selects nothing.
    return [];
  }
}

function addStyle(element: HTMLElement, declared: CSSStyleDeclaration): void {
  for (const name of declared) {
    if (element.style.getPropertyValue(name) !== '') continue;
    element.style.setProperty(name, declared.getPropertyValue(name));
  }
}
