import type { Answer, Choice, Said } from '../base/warnings.ts';
import { element, svgOf } from './element.ts';
import { STOP } from './icon-shapes.ts';
import type { ReasonField } from './reason-field.ts';

export interface DialogButton {
  readonly label: string;
  readonly choice: Choice;
  /** The one that has the focus at first, and that Esc stands for when it is `cancel`. */
  readonly safe: boolean;
}

/** What the dialog says and asks. */
export interface Question {
  /** Who speaks. */
  readonly by: string;
  readonly title: string;
  readonly why: string;
  readonly advice: string;
  readonly alternative: Said['alternative'];
  /** What stands before the alternative. */
  readonly instead: string;
  readonly buttons: readonly DialogButton[];
  /** Present when the original goes through only for a reason. */
  readonly reason: ReasonField | undefined;
  readonly lang: string;
}

/** What stands in the `alertdialog`. */
export function dialogBody(
  question: Question,
  onAnswer: (answer: Answer, event: Event) => void,
): Node[] {
  const { by, title, why, advice, alternative, instead, reason: field } = question;
  const answer = (choice: Choice, event: Event): void => {
    const reason = choice === 'original' ? field?.read() : '';
    if (!field || reason !== undefined) onAnswer({ choice, reason }, event);
  };
  const buttons = question.buttons.map(({ label, choice, safe }) =>
    element(
      'button',
      {
        type: 'button',
        className: safe ? 'safe' : choice,
        autofocus: safe,
        onclick: (event) => answer(choice, event),
      },
      label,
    ),
  );
  const link =
    alternative &&
    element('a', { href: alternative.url, target: '_blank', rel: 'noreferrer' }, alternative.title);
  const speaker = element(
    'div',
    {},
    element('p', { className: 'by', id: 'by' }, by),
    element('h2', { id: 'title' }, title),
  );
  const description = element(
    'div',
    { id: 'description' },
    element('p', {}, why),
    element('p', { className: 'advice' }, advice),
    link && element('p', {}, `${instead} `, link),
  );
  return [
    element('div', { className: 'head' }, svgOf(STOP), speaker),
    description,
    ...(field ? [field.box] : []),
    element('div', { className: 'row' }, ...buttons),
  ];
}
