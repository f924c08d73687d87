import { browser } from 'wxt/browser';

type Opener = (host: HTMLElement) => ShadowRoot | null;

/**
 * How extensions reach closed shadow roots: Chromium has a function, Firefox a property that only
 * extensions see.
 */
export const openShadowRoot: Opener = (host) => {
  const chromium: unknown = Reflect.get(browser, 'dom');
  if (hasOpener(chromium)) return chromium.openOrClosedShadowRoot(host);
  const firefox: unknown = Reflect.get(host, 'openOrClosedShadowRoot');
  return firefox instanceof ShadowRoot ? firefox : host.shadowRoot;
};

function hasOpener(value: unknown): value is { openOrClosedShadowRoot: Opener } {
  return typeof value === 'object' && value !== null && 'openOrClosedShadowRoot' in value;
}
