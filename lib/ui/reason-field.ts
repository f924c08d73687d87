import { LONGEST_REASON } from '../base/overrides.ts';
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

  /** Hears what happens in the dialog, which the page and its own listeners do not. */
  heard(event: Event): void {
    if (!(event instanceof InputEvent)) return;
    const change = `${event.inputType} ${event.data ?? ''}`;
    if (event.type === 'beforeinput') this.#announced = change;
    if (event.type !== 'input') return;
    if (change === this.#announced) this.#written = this.#text.value;
    else this.#text.value = this.#written;
    this.#announced = '';
  }

  /** The reason; undefined when it cannot be taken, which is said beside the field. */
  read(): string | undefined {
    const reason = this.#text.value.trim();
    const problem = this.#problemOf(reason);
    this.#problem.textContent = problem ? this.#strings(`justify_${problem}`) : '';
    this.#text.ariaInvalid = String(problem !== undefined);
    if (!problem) return reason;
    this.#text.focus();
    return undefined;
  }
}

/** Where policy asks for a reason. */
export function reasonField(
  { strings }: Words,
  { override, problemOf }: Asked,
): ReasonField | undefined {
  return override === 'justify' ? new ReasonField(strings, problemOf) : undefined;
}
