import type { JSX } from 'preact';
import type { Choice, Said } from '../base/warnings.ts';
import { StopIcon } from './icons.tsx';

export interface DialogButton {
  readonly label: string;
  readonly choice: Choice;
  /** The one that has the focus at first, and that Esc stands for when it is `cancel`. */
  readonly safe: boolean;
}

export interface DialogProps {
  /** Who speaks. */
  readonly by: string;
  readonly title: string;
  readonly why: string;
  readonly advice: string;
  readonly alternative: Said['alternative'];
  /** What stands before the alternative. */
  readonly instead: string;
  readonly buttons: readonly DialogButton[];
  readonly lang: string;
  readonly onChoose: (choice: Choice, event: Event) => void;
}

/** What stands in the `alertdialog`. */
export function DialogBody(props: DialogProps): JSX.Element {
  return (
    <>
      <div class="head">
        <StopIcon />
        <div>
          <p class="by" id="by">
            {props.by}
          </p>
          <h2 id="title">{props.title}</h2>
        </div>
      </div>
      <div id="description">
        <p>{props.why}</p>
        <p class="advice">{props.advice}</p>
        {props.alternative && (
          <p>
            {props.instead}{' '}
            <a href={props.alternative.url} target="_blank" rel="noreferrer">
              {props.alternative.title}
            </a>
          </p>
        )}
      </div>
      <div class="row">
        {props.buttons.map(({ label, choice, safe }) => (
          <button
            type="button"
            class={safe ? 'safe' : choice}
            autofocus={safe}
            onClick={(event) => {
              props.onChoose(choice, event);
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </>
  );
}
