/**
 * What pages do against a dialog that stands over them, as script of the page's own world. `host`
 * is the element that carries the dialog, which a page finds by looking for what it did not make.
 */
export type Attacks = Readonly<Record<string, string>>;

/** Puts `host` at hand. */
export const FIND_HOST = `var host = [...document.documentElement.children].find((it) => /^X-/.test(it.nodeName));`;

const sheet = (css: string): string => `{
  const style = document.createElement('style');
  style.textContent = ${JSON.stringify(css)};
  document.head.append(style); }`;

const onRoot = (declarations: string): string =>
  `document.documentElement.style.cssText += ';' + ${JSON.stringify(declarations)};`;
const onHost = (declarations: string): string =>
  `host.style.cssText += ';' + ${JSON.stringify(declarations)};`;

const HIDING =
  'display: none !important; visibility: hidden !important; opacity: 0 !important; ' +
  'clip-path: inset(50%) !important; transform: translate(-9999px) scale(0) !important; ' +
  'filter: opacity(0) !important; mask: linear-gradient(transparent, transparent) !important; ' +
  'position: absolute !important; top: -9999px !important; width: 0 !important; height: 0 !important; ' +
  'overflow: hidden !important; zoom: 0.01 !important; content-visibility: hidden !important; ' +
  'font-size: 0 !important; color: transparent !important; z-index: -1 !important;';

const NAMES = ['paper', 'ink', 'quiet', 'line', 'mark', 'stop', 'button'];

/** A dialog comes out of these as it was, to the pixel. */
export const WITHSTOOD: Attacks = {
  removed: 'host.remove();',
  'removed with all else': 'document.documentElement.replaceChildren();',
  'moved into what is hidden': `{
    const attic = document.createElement('div');
    attic.hidden = true;
    document.body.append(attic);
    attic.append(host); }`,
  'its popover hidden': 'host.hidePopover();',
  'its attributes taken': `host.removeAttribute('popover');`,
  'given attributes': `host.hidden = true; host.inert = true; host.ariaHidden = 'true'; host.popover = 'auto'; host.slot = 'a'; host.className = 'x'; host.dir = 'rtl';`,
  'given every style that hides': onHost(HIDING),
  'given styles by a sheet': sheet(`html > *:not(head):not(body) { ${HIDING} }`),
  'given styles behind it': sheet(`html > *::backdrop { background: white !important; }`),
  'given custom properties': sheet(
    `html > * { ${NAMES.map((name) => `--${name}: transparent !important;`).join(' ')} }`,
  ),
  'custom properties made its own': sheet(
    NAMES.map((name) => {
      return `@property --${name} { syntax: '<color>'; inherits: false; initial-value: transparent; }`;
    }).join(' '),
  ),
  'given a font without size': sheet(
    ['Segoe UI', 'Roboto', 'Noto Sans', '-apple-system', 'system-ui', 'sans-serif']
      .map(
        (name) =>
          `@font-face { font-family: '${name}'; src: local('DejaVu Sans'); size-adjust: 1%; }`,
      )
      .join(' '),
  ),
  'animated away': `
    for (const element of [host, document.body, document.documentElement]) {
      element.animate({ opacity: [0, 0], transform: ['scale(0)', 'scale(0)'] }, { duration: 1e7, fill: 'both' });
    }`,
  'given children': `host.append(Object.assign(document.createElement('p'), { textContent: 'Click below' }));`,
  'the page made invisible': onRoot('visibility: hidden'),
  'the page made transparent': onRoot('opacity: 0.01') + `document.body.style.opacity = '0';`,
  'the page filtered away': onRoot('filter: opacity(0)'),
  'the page clipped away': onRoot('clip-path: inset(50%)'),
  'the page moved away': onRoot('transform: translate(-9999px); scale: 0.01'),
  'the page masked': onRoot('mask: linear-gradient(transparent, transparent)'),
  'the page made inert': 'document.documentElement.inert = true; document.body.inert = true;',
  'overlaid by the highest index': `{
    const cover = document.createElement('div');
    cover.style = 'position: fixed; inset: 0; background: white; z-index: 2147483647';
    document.documentElement.append(cover); }`,
  'focus pulled away': `
    setInterval(() => { document.querySelector('textarea').focus(); window.focus(); }, 5);
    addEventListener('focusin', () => document.activeElement.blur(), true);`,
};

const COVER =
  'position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; background: white';

/** Shows something of the page's own in the top layer, above whatever is there. */
const popover = (style: string, into = 'document.body'): string => `{
  const cover = document.createElement('div');
  cover.id = 'cover';
  cover.popover = 'manual';
  cover.style = '${COVER};${style}';
  cover.textContent = 'Click here to go on';
  ${into}.append(cover);
  cover.showPopover(); }`;

/** These hide or cover the dialog, or take it away for good: a click where it was counts for nothing. */
export const NOTICED: Attacks = {
  'removed whenever it returns': `
    new MutationObserver(() => host.remove()).observe(document.documentElement, { childList: true });
    host.remove();`,
  'removed again and again': 'setInterval(() => host.remove(), 0);',
  'made an element that removes itself': `
    customElements.define(host.localName, class extends HTMLElement {
      constructor() { super(); try { globalThis.inside = this.attachInternals().shadowRoot; } catch {} }
      connectedCallback() { this.remove(); }
    });`,
  'kept from showing': `
    addEventListener('beforetoggle', (event) => { event.preventDefault(); event.target.remove(); }, true);
    host.remove();`,
  'covered by a popover': popover(''),
  'covered by a popover that lets clicks through': popover('pointer-events: none'),
  'covered by a popover in a closed root': `{
    const keeper = document.createElement('div');
    document.body.append(keeper);
    var root = keeper.attachShadow({ mode: 'closed' });
    ${popover('', 'root')} }`,
  'covered by a popover but for its button': popover(
    'clip-path: path(evenodd, "M0 0H2000V2000H0Z M0 0H1V1H0Z"); opacity: 0.95',
  ),
  'covered until the press':
    popover('') + sheet(`html:has(> :not(head, body):active) #cover { display: none; }`),
  'covered by a dialog': `{
    const cover = document.createElement('dialog');
    cover.style = '${COVER}; max-width: none; max-height: none';
    cover.textContent = 'Click here to go on';
    document.body.append(cover);
    cover.showModal(); }`,
  'under the picture of an earlier page': `
    ${sheet(`::view-transition { pointer-events: none; }
      ::view-transition-old(root) { animation: stay 100s; opacity: 1; }
      ::view-transition-new(root) { animation: stay 100s; opacity: 0; }
      @keyframes stay { from { top: 0; } to { top: 0; } }`)}
    document.startViewTransition(() => undefined);`,
  'the page not displayed': onRoot('display: none'),
  'the page not rendered': onRoot('content-visibility: hidden'),
  'the page shrunk': onRoot('zoom: 0.02'),
};

/** What attacks with a cover do when the pointer comes for the button. */
const onApproach = (script: string): string =>
  `addEventListener('pointermove', () => { ${script} }, { capture: true, once: true });`;
/** In a root that came to its element when the dialog stood, and that nobody else can open. */
const POPOVER_IN_LATE_ROOT = `
  var keeper = document.body.appendChild(document.createElement('div'));
  setTimeout(() => {
    var root = keeper.attachShadow({ mode: 'closed' });
    ${popover('', 'root')}
    keeper.uncover = () => root.querySelector('#cover').hidePopover();
  }, 50);`;

/** These cover the dialog until just before the click: it was aimed at what was seen until then. */
export const LEAVING: Attacks = {
  'a popover that goes': popover('') + onApproach('cover.hidePopover();'),
  'a popover that is taken out': popover('') + onApproach('cover.remove();'),
  'a popover in a late root that goes': POPOVER_IN_LATE_ROOT + onApproach('keeper.uncover();'),
  'a popover in a late root that is taken out':
    POPOVER_IN_LATE_ROOT + onApproach('keeper.remove();'),
};
