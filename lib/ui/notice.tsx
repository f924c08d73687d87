import type { JSX } from 'preact';
import { ShieldIcon } from './icons.tsx';

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

interface NoticeProps extends NoticeText {
  /** Absent when there is nothing to undo, or policy does not allow it. */
  readonly onUndo?: ((event: Event) => void) | undefined;
  readonly onClose: () => void;
}

/** The small notice of a masked paste. It stays out of the way of typing: it never takes focus. */
export function NoticeBody(props: NoticeProps): JSX.Element {
  return (
    <>
      <ShieldIcon />
      <div>
        <p class="by">{props.by}</p>
        <p class="what">{props.what}</p>
        <p class="why">{props.why}</p>
        <div class="row">
          {props.onUndo && (
            <button type="button" class="original" onClick={props.onUndo}>
              {props.undoLabel}
            </button>
          )}
          <button type="button" onClick={props.onClose}>
            {props.closeLabel}
          </button>
          <p class="keys">{props.keys}</p>
        </div>
      </div>
    </>
  );
}
