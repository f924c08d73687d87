import type { JSX } from 'preact';
import { ShieldIcon } from './icons.tsx';

export interface NoticeProps {
  readonly what: string;
  readonly why: string;
  readonly undoLabel: string;
  readonly closeLabel: string;
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
        </div>
      </div>
    </>
  );
}
