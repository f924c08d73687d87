/**
 * Moves a document's style sheets into `style` attributes, as the browser's own paste does: office
 * programs put their formatting into sheets, which must not reach the page as such. What an element
 * says itself stays. Later rules win; specificity is not weighed.
 */
export function inlineStyles(page: Document): void {
  for (const style of page.querySelectorAll('style')) {
    for (const rule of rulesOf(style.textContent)) {
      for (const element of select(page, rule.selectorText)) addStyle(element, rule.style);
    }
  }
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
