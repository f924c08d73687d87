/** Attributes that a paste may carry. `data-pm-slice` tells ProseMirror how its own copy was cut. */
const ATTRIBUTES = (
  'align alt bgcolor border cellpadding cellspacing class color colspan data-pm-slice dir face ' +
  'height href lang name rowspan size span src start style title type valign value width'
).split(' ');

/**
 * Beyond what the browser itself takes for unsafe. Style sheets stay: they are what office programs format
 * with; see `inlineStyles`.
 */
const REMOVED = (
  'applet audio base canvas dialog frame frameset iframe input link meta noscript object option ' +
  'select slot template textarea title video'
).split(' ');

/** Their text is the person's. */
const UNWRAPPED = ['button', 'fieldset', 'form', 'label'];

const DRAWINGS = [
  { name: 'svg', namespace: 'http://www.w3.org/2000/svg' },
  { name: 'math', namespace: 'http://www.w3.org/1998/Math/MathML' },
];

/** In Chromium from version 146 and in Firefox from 148; TypeScript does not know it yet. */
interface WithParseHtml {
  parseHTML(html: string, options: { sanitizer: Sanitizer }): Document;
}

function canParse(documents: object): documents is WithParseHtml {
  return 'parseHTML' in documents && typeof documents.parseHTML === 'function';
}

/**
 * Parses html and takes out what a paste must not bring in. The browser cleans what a person
 * pastes of scripts; a command that inserts html does not. Attributes outside the list go as well,
 * because editors keep encoded copies of the whole text in theirs (`data-slate-fragment`).
 *
 * @returns undefined in browsers without the HTML Sanitizer API: then only the plain text can be inserted.
 */
export function sanitize(html: string): HTMLElement | undefined {
  if (!canParse(Document)) return undefined;
  const sanitizer = new Sanitizer({
    attributes: ATTRIBUTES,
    removeElements: [...REMOVED, ...DRAWINGS],
    replaceWithChildrenElements: UNWRAPPED,
    dataAttributes: false,
    comments: false,
  });
  return Document.parseHTML(html, { sanitizer }).documentElement;
}
