import { LONGEST_REASON } from '../base/overrides.ts';
import { element } from './element.ts';
import type { Asked, Words } from './words.ts';

/**
 * Asks why the original must go through. The reason leaves the browser, so it is held to the same rules. It has no
 * listeners, and can be shown again with what was written into it.
 */
export class ReasonField {
  readonly box: HTMLElement;
  readonly #problemOf: Asked['problemOf'];
  readonly #strings: Words['strings'];
  readonly #text = element('textarea', { id: 'reason', rows: 2, maxLength: LONGEST_REASON });
  readonly #problem = element('p', { id: 'problem', role: 'alert' });

  constructor(strings: Words['strings'], problemOf: Asked['problemOf']) {
    this.#problemOf = problemOf;
    this.#strings = strings;
    this.#text.setAttribute('aria-describedby', 'hint problem');
    const label = element('label', { id: 'why', htmlFor: 'reason' }, strings('justify_label'));
    const hint = element('p', { id: 'hint', className: 'advice' }, strings('justify_hint'));
    this.box = element('div', { className: 'reason' }, label, this.#text, hint, this.#problem);
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
