import { siteOfHost, UNKNOWN_SITE } from '../sites/index.ts';
import type { Site } from '../sites/types.ts';

const MARK = Symbol.for('pasteward.guard');

/**
 * A script may be put into a frame twice: by the manifest, and into tabs that were open before.
 * The mark is on this world's global object, where the page cannot set it.
 */
export function isFirstInThisWorld(): boolean {
  // A frame's first page may hand its global object on to the next, without its listeners.
  if (Reflect.get(globalThis, MARK) === document) return false;
  return Reflect.set(globalThis, MARK, document);
}

/** A frame without an address of its own (`about:blank`, `srcdoc`) belongs to who made it. */
export function siteOfFrame(): Site {
  // Firefox has it since 148, and a page may keep itself out of it, by `referrerpolicy` on the frame
  // (https://github.com/whatwg/html/pull/11560).
  const ancestors = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : [];
  const origins = [self.origin, ...ancestors];
  for (const origin of origins) {
    const site = URL.canParse(origin) ? siteOfHost(new URL(origin).hostname) : undefined;
    if (site) return site;
  }
  return UNKNOWN;
}

/** Guarded all the same: by what the sites have in common, and by the strictest rule of any. */
const UNKNOWN: Site = {
  id: UNKNOWN_SITE,
  name: location.hostname,
  hosts: [],
  scheme: 'https',
  composer: [],
  send: [],
};
