import { LONGEST_REASON } from '../base/overrides.ts';
import type { ReasonProblem } from '../base/warnings.ts';
import { element } from './element.ts';

/** The words around the field, and what is wrong with a reason, if anything. */
export interface ReasonWords {
  readonly label: string;
  /** Who reads it, and how much is asked for. */
  readonly hint: string;
  readonly problemOf: (reason: string) => ReasonProblem | undefined;
  readonly say: (problem: ReasonProblem) => string;
}

/** Asks why the original must go through. The reason leaves the browser, so it is held to the same rules. */
export class ReasonField {
  readonly box: HTMLElement;
  readonly #words: ReasonWords;
  readonly #text: HTMLTextAreaElement;
  readonly #problem = element('p', { id: 'problem', role: 'alert' });

  constructor(words: ReasonWords) {
    this.#words = words;
    const text = element('textarea', { id: 'reason', rows: 2, maxLength: LONGEST_REASON });
    text.setAttribute('aria-describedby', 'hint problem');
    this.#text = text;
    const label = element('label', { htmlFor: 'reason' }, words.label);
    const hint = element('p', { id: 'hint', className: 'advice' }, words.hint);
    this.box = element('div', { className: 'reason' }, label, text, hint, this.#problem);
  }

  /** The reason; undefined when it cannot be taken, which is said beside the field. */
  read(): string | undefined {
    const reason = this.#text.value.trim();
    const problem = this.#words.problemOf(reason);
    this.#problem.textContent = problem ? this.#words.say(problem) : '';
    this.#text.ariaInvalid = String(problem !== undefined);
    if (!problem) return reason;
    this.#text.focus();
    return undefined;
  }
}
