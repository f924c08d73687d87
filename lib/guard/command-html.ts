import type { Editable } from './editable.ts';
import { enclosingBlock } from './selection.ts';
import { inlineStyles } from './inline-styles.ts';
import type { Insertion } from './insertion.ts';
import { sanitize } from './sanitize.ts';

/**
 * Html for `insertHTML` that leaves in the editor what the browser's own paste would have left:
 * the html where the editor takes it, else the plain text with its lines and spaces.
 */
export function commandHtml(editable: Editable, insertion: Insertion): string {
  const { element } = editable;
  const { plain, html } = insertion;
  if (editable.kind === 'control') return escapeHtml(plain);
  // The browser cleans what it pastes by itself, and a command takes everything.
  const clean = html !== undefined && takesHtml(editable, insertion) ? sanitize(html) : undefined;
  if (clean) return inlineStyles(clean.outerHTML);
  if (keepsWhiteSpace(element)) return escapeHtml(plain) + (plain.endsWith('\n') ? NEW_LINE : '');
  const lines = plain.split(/\r\n|[\r\n]/u);
  if (lines.length === 1) return collapsibleLine(plain);
  const tag = enclosingBlock(element)?.localName ?? 'div';
  const end = lines.at(-1) === '' ? NEW_LINE : '';
  const blocks = end === '' ? lines : lines.slice(0, -1);
  return blocks.map((line) => `<${tag}>${collapsibleBlock(line)}</${tag}>`).join('') + end;
}

/** Whether a paste arrives as html in this place. */
export function takesHtml({ kind, element }: Editable, { html }: Insertion): boolean {
  return kind === 'rich' && html !== undefined && element.contentEditable !== 'plaintext-only';
}

function keepsWhiteSpace(element: Element): boolean {
  return /^(?:pre|break-spaces)/u.test(getComputedStyle(element).whiteSpace);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const NBSP = '\u00a0';
/** How Chromium says that what was copied ended with a line break. */
const NEW_LINE = '<br class="Apple-interchange-newline">';

/**
 * One line for a place where white space collapses, with the spaces as Chromium sets them: in a
 * run every other one does not break, beginning with the first.
 */
function collapsibleLine(line: string): string {
  return escapeHtml(line)
    .replace(/ {2,}/gu, (run) => `${NBSP} `.repeat(run.length).slice(0, run.length))
    .replaceAll('\t', '<span style="white-space:pre">\t</span>');
}

/** A line that is a block of its own would lose the spaces at its ends. */
function collapsibleBlock(line: string): string {
  return collapsibleLine(line).replace(/^ | $/gu, NBSP) || '<br>';
}
