type PageWindow = Pick<
  typeof globalThis,
  'ClipboardEvent' | 'DataTransfer' | 'InputEvent' | 'Object'
>;

/** Which build this is. No question to the page: it can answer with an element of any name. */
export const IS_FIREFOX = import.meta.env.FIREFOX;

/** The window whose objects the page can use: in Firefox the page's own, elsewhere ours. */
export function pageWindow(): PageWindow {
  const unwrapped: unknown = IS_FIREFOX ? Reflect.get(window, 'wrappedJSObject') : undefined;
  return isWindow(unwrapped) ? unwrapped : globalThis;
}

function isWindow(value: unknown): value is PageWindow {
  return typeof value === 'object' && value !== null && 'DataTransfer' in value;
}
