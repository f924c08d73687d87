type PageWindow = Pick<
  typeof globalThis,
  'ClipboardEvent' | 'DataTransfer' | 'InputEvent' | 'Object'
>;

/** Firefox gives content scripts the page's own window under this name; no other browser does. */
const unwrapped: unknown = Reflect.get(window, 'wrappedJSObject');

export const IS_FIREFOX = unwrapped !== undefined;

/** The window whose objects the page can use: in Firefox the page's own, elsewhere ours. */
export function pageWindow(): PageWindow {
  return isWindow(unwrapped) ? unwrapped : globalThis;
}

function isWindow(value: unknown): value is PageWindow {
  return typeof value === 'object' && value !== null && 'DataTransfer' in value;
}
