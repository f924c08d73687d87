import { WARNING_MARK } from '../base/warnings.ts';
import type { Answer } from '../base/warnings.ts';
import { dialogBody } from './dialog.ts';
import type { Question } from './dialog.ts';
import type { Host } from './host.ts';
import { Sight } from './sight.ts';
import type { OpenRoot } from './top-layer.ts';

/** A dialog on screen. */
export interface ShownDialog {
  readonly answer: Promise<Answer>;
  /** Opens it again after the page took it away. */
  readonly reopen: () => void;
  /** Answers `cancel`. */
  readonly cancel: () => void;
  /** Whether it takes what is pasted or dropped. */
  readonly heard: (event: Event) => boolean;
}

/**
 * Opens a modal `alertdialog`: the browser keeps the focus in it and the page out of reach. Esc is
 * `cancel`. A dialog that the page hides or removes is not answered, so nothing is let through.
 */
export function showDialog(host: Host, openRoot: OpenRoot, question: Question): ShownDialog {
  let resolve: ((answer: Answer) => void) | undefined;
  const answer = new Promise<Answer>((settle) => {
    resolve = settle;
  });
  let remove: (() => void) | undefined;
  const close = (given: Answer): void => {
    remove?.();
    remove = undefined;
    resolve?.(given);
  };
  /** Made anew each time: `document.open()` has taken the listeners off the old one. */
  const open = (): void => {
    remove?.();
    remove = openDialog(host, openRoot, question, close);
  };
  open();
  return {
    answer,
    reopen: () => {
      if (remove) open();
    },
    cancel: () => close(CANCELLED),
    heard: (event) => question.reason?.heard(event) === true,
  };
}

const CANCELLED: Answer = { choice: 'cancel' };

/** Returns what takes it away. */
function openDialog(
  host: Host,
  openRoot: OpenRoot,
  question: Question,
  close: (answer: Answer) => void,
): () => void {
  const dialog = document.createElement('dialog');
  dialog.lang = question.lang;
  dialog.setAttribute(WARNING_MARK, '');
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'by title');
  // The focus starts behind the field, so it is told of here.
  dialog.setAttribute('aria-describedby', 'description why');
  let sight: Sight | undefined;
  const onAnswer = (answer: Answer, event: Event): void => {
    if (answer.choice !== 'original' || sight?.trusts(event)) close(answer);
  };
  // A second Esc closes a dialog without asking. Taking it off the page does too, but it comes back.
  for (const type of ['cancel', 'close']) {
    dialog.addEventListener(type, (event) => {
      event.preventDefault();
      if (dialog.isConnected) close(CANCELLED);
    });
  }
  dialog.append(...dialogBody(question, onAnswer));
  host.root.append(dialog);
  if (dialog.isConnected) dialog.showModal();
  dialog.querySelector<HTMLElement>('button.safe')?.focus();
  const original = dialog.querySelector<HTMLElement>('button.original');
  if (original) sight = new Sight(host, openRoot, original);
  return () => {
    sight?.stop();
    // Not only removed: closing gives the focus back to where it was.
    dialog.close();
    dialog.remove();
  };
}
