import { browser } from 'wxt/browser';

type Opener = (host: HTMLElement) => ShadowRoot | null;

/** Roots seen so far: once the extension was updated or removed under a page, nobody opens more. */
const opened = new WeakMap<HTMLElement, ShadowRoot>();

/**
 * How extensions reach closed shadow roots: Chromium has a function, Firefox a property that only
 * extensions see.
 */
export const openShadowRoot: Opener = (host) => {
  const root = ask(host);
  if (root) opened.set(host, root);
  return root ?? opened.get(host) ?? null;
};

function ask(host: HTMLElement): ShadowRoot | null {
  const chromium: unknown = Reflect.get(browser, 'dom');
  try {
    if (hasOpener(chromium)) return chromium.openOrClosedShadowRoot(host);
  } catch {
    // "Extension context invalidated": this script outlived its extension and protects all the same.
    return host.shadowRoot;
  }
  const firefox: unknown = Reflect.get(host, 'openOrClosedShadowRoot');
  return firefox instanceof ShadowRoot ? firefox : host.shadowRoot;
}

function hasOpener(value: unknown): value is { openOrClosedShadowRoot: Opener } {
  return typeof value === 'object' && value !== null && 'openOrClosedShadowRoot' in value;
}
