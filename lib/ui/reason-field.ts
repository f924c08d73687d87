import { LONGEST_REASON } from '../base/overrides.ts';
import type { ReasonProblem } from '../base/warnings.ts';
import { element } from './element.ts';
import type { Asked, Words } from './words.ts';

/**
 * Asks why the original must go through. The reason leaves the browser, so it is held to the same rules. It has no
 * listeners, and can be shown again with what was written into it.
 *
 * A page cannot reach it, but `execCommand` of a page changes whatever has the focus. Browsers announce by `beforeinput`
 * what a person does, and not what script does: what was not announced is undone.
 */
export class ReasonField {
  readonly box: HTMLElement;
  readonly #problemOf: Asked['problemOf'];
  readonly #strings: Words['strings'];
  readonly #text = element('textarea', { id: 'reason', rows: 2, maxLength: LONGEST_REASON });
  readonly #problem = element('p', { id: 'problem', role: 'alert' });
  #written = '';
  #announced = '';

  constructor(strings: Words['strings'], problemOf: Asked['problemOf']) {
    this.#problemOf = problemOf;
    this.#strings = strings;
    this.#text.setAttribute('aria-describedby', 'hint problem');
    const label = element('label', { id: 'why', htmlFor: 'reason' }, strings('justify_label'));
    const hint = element('p', { id: 'hint', className: 'advice' }, strings('justify_hint'));
    this.box = element('div', { className: 'reason' }, label, this.#text, hint, this.#problem);
  }

  /**
   * Hears what happens in the dialog, which the page and its own listeners do not. True when it takes what is pasted
   * or dropped.
   */
  heard(event: Event): boolean {
    if (event instanceof InputEvent) this.#note(event);
    if (event.type === 'drop') return event instanceof DragEvent && this.#takes(event.dataTransfer);
    // The focus may be on a button, too.
    const isPaste = event instanceof ClipboardEvent && event.type === 'paste';
    return isPaste && this.#text.matches(':focus') && this.#takes(event.clipboardData);
  }

  /** The reason; undefined when it cannot be taken, which is said beside the field. */
  read(): string | undefined {
    const reason = this.#text.value.trim();
    const problem = this.#problemOf(reason);
    this.#say(problem);
    if (!problem) return reason;
    this.#text.focus();
    return undefined;
  }

  #note(event: InputEvent): void {
    const change = `${event.inputType} ${event.data ?? ''}`;
    if (event.type === 'beforeinput') this.#announced = change;
    if (event.type !== 'input') return;
    // Of a paste that is too long, the beginning is written.
    if (this.#announced.startsWith(change)) this.#written = this.#text.value;
    else this.#text.value = this.#written;
    this.#announced = '';
  }

  /** Text alone, and none that is sensitive: a page can select what stands in the field, and read it. */
  #takes(data: DataTransfer | null): boolean {
    const text =
      data?.getData('text/plain').replaceAll(/\r\n?/g, '\n').slice(0, LONGEST_REASON) ?? '';
    const { value, selectionStart, selectionEnd } = this.#text;
    const kept = [value.slice(0, selectionStart), value.slice(selectionEnd)] as const;
    const room = LONGEST_REASON - kept.join('').length;
    const whole = kept.join(text.slice(0, room));
    const isSensitive = [text, whole].some((it) => this.#problemOf(it) === 'sensitive');
    const problem = isSensitive ? 'sensitive' : undefined;
    this.#say(problem);
    return text !== '' && !problem;
  }

  #say(problem: ReasonProblem | undefined): void {
    this.#problem.textContent = problem ? this.#strings(`justify_${problem}`) : '';
    this.#text.ariaInvalid = String(problem !== undefined);
  }
}

/** Where policy asks for a reason. */
export function reasonField(
  { strings }: Words,
  { override, problemOf }: Asked,
): ReasonField | undefined {
  return override === 'justify' ? new ReasonField(strings, problemOf) : undefined;
}
