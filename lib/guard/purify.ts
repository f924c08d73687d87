import createDOMPurify from 'dompurify';
import { assert } from '../base/assert.ts';

/** Attributes that a paste may carry. `data-pm-slice` tells ProseMirror how its own copy was cut. */
const ATTRIBUTES = (
  'align alt bgcolor border cellpadding cellspacing class color colspan data-pm-slice dir face ' +
  'height href lang name rowspan size span src start style title type valign value width'
).split(' ');

const FORMS_AND_DRAWINGS = ['form', 'input', 'button', 'select', 'textarea', 'svg', 'math'];

/**
 * Parses html and takes out what a paste must not bring in. The browser cleans what a person
 * pastes of scripts; a command that inserts html does not. Attributes outside the list go as well,
 * because editors keep encoded copies of the whole text in theirs (`data-slate-fragment`).
 */
export function purify(html: string): HTMLElement {
  const root = createDOMPurify(window).sanitize(html, {
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
    // Style sheets are what office programs format with; see `inlineStyles`.
    ADD_TAGS: ['style'],
    FORBID_TAGS: FORMS_AND_DRAWINGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  });
  assert(root instanceof HTMLElement, 'a whole document has a root element');
  return root;
}
