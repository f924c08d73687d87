import { WARNING_MARK } from '../base/warnings.ts';
import type { Site } from '../sites/types.ts';
import { deepActiveElement, shadowRootOf } from './deep.ts';

/** Words that send controls carry in their label, title, test id or class, in any language we know. */
const SENDS =
  /(?<![a-z])(?:send|submit|ask|发送|發送|提交|送信|보내기|senden|envoyer|enviar|invia|отправить)(?![a-z])/iu;

const CONTROLS = 'button, [role="button"], input[type="submit"], input[type="image"], a[href]';

/**
 * The control that sends a message, if the event went to one. Sites rename theirs often, so what a
 * control says counts as well as the site's own selectors.
 */
export function sendControlOf(site: Site, event: Event): HTMLElement | undefined {
  for (const node of event.composedPath()) {
    if (!(node instanceof HTMLElement)) continue;
    if (node === document.body) return undefined;
    if (matchesAny(node, site.send)) return node;
    if (node.matches(CONTROLS)) return sends(node) ? node : undefined;
    const inside = shadowRootOf(node);
    if (inside?.querySelector(`[${WARNING_MARK}]`)) return undefined;
    if (inside && event.composedPath()[0] === node) {
      const control = closedControl(site, inside, event);
      if (control) return control;
    }
  }
  return undefined;
}

/**
 * Inside a closed shadow root the path ends at its host: ask where the pointer is or, since the
 * keyboard clicks at no place, the focus.
 */
function closedControl(site: Site, root: ShadowRoot, event: Event): HTMLElement | undefined {
  if (!(event instanceof UIEvent)) return undefined;
  const byPointer = event instanceof MouseEvent && !(event.type === 'click' && event.detail === 0);
  const inner = byPointer
    ? deepElementAt(root, event.clientX, event.clientY)
    : deepActiveElement(root);
  const control = inner?.closest(CONTROLS);
  if (!(control instanceof HTMLElement)) return undefined;
  return matchesAny(control, site.send) || sends(control) ? control : undefined;
}

function deepElementAt(root: ShadowRoot, x: number, y: number): Element | null {
  const element = root.elementFromPoint(x, y);
  const inner = element && shadowRootOf(element);
  return inner && inner !== root ? (deepElementAt(inner, x, y) ?? element) : element;
}

function matchesAny(element: Element, selectors: readonly string[]): boolean {
  return selectors.some((selector) => element.matches(selector));
}

function sends(element: HTMLElement): boolean {
  if (element instanceof HTMLButtonElement && element.type === 'submit' && element.form)
    return true;
  if (element instanceof HTMLInputElement) return true;
  const said = ['aria-label', 'title', 'data-testid', 'class', 'id', 'name']
    .map((name) => element.getAttribute(name) ?? '')
    .concat(element.textContent.slice(0, 40));
  return said.some((words) => SENDS.test(words.replace(/([a-z])([A-Z])/gu, '$1 $2')));
}
