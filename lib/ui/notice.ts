import { element, svgOf } from './element.ts';
import { SHIELD } from './icon-shapes.ts';
import type { Strings } from './strings.ts';

/** The words of a notice. */
export interface NoticeText {
  readonly lang: string;
  /** Who speaks. */
  readonly by: string;
  readonly what: string;
  readonly why: string;
  readonly undoLabel: string;
  readonly closeLabel: string;
  /** How a keyboard gets to the buttons. */
  readonly keys: string;
}

export function noticeText(strings: Strings, what: string, why: string): NoticeText {
  const labels = { undoLabel: strings('notice_undo'), closeLabel: strings('notice_close') };
  const known = { keys: strings('notice_keys'), lang: strings('language') };
  return { by: strings('ext_name'), what, why, ...labels, ...known };
}

/**
 * The small notice of a masked paste. It stays out of the way of typing: it never takes focus.
 *
 * @param onUndo absent when there is nothing to undo, or policy does not allow it.
 */
export function noticeBody(
  text: NoticeText,
  onUndo: ((event: Event) => void) | undefined,
  onClose: () => void,
): Node[] {
  const line = (className: string, words: string): HTMLElement =>
    element('p', { className }, words);
  const button = (words: string, onclick: (event: Event) => void): HTMLButtonElement =>
    element('button', { type: 'button', onclick }, words);
  const undo = onUndo && button(text.undoLabel, onUndo);
  if (undo) undo.className = 'original';
  const row = element(
    'div',
    { className: 'row' },
    undo,
    button(text.closeLabel, onClose),
    line('keys', text.keys),
  );
  const words = [line('by', text.by), line('what', text.what), line('why', text.why)];
  return [svgOf(SHIELD), element('div', {}, ...words, row)];
}
