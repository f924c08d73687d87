import { render } from 'preact';
import { WARNING_MARK } from '../base/warnings.ts';
import type { Choice } from '../base/warnings.ts';
import { DialogBody } from './dialog.tsx';
import type { DialogProps } from './dialog.tsx';
import type { Host } from './host.ts';
import { Sight } from './sight.ts';
import type { OpenRoot } from './top-layer.ts';

/** A dialog on screen. */
export interface ShownDialog {
  readonly choice: Promise<Choice>;
  /** Opens it again after the page took it away. */
  readonly reopen: () => void;
  readonly close: (choice: Choice) => void;
}

/** What the dialog says and asks. */
export type Question = Omit<DialogProps, 'onChoose'>;

/**
 * Opens a modal `alertdialog`: the browser keeps the focus in it and the page out of reach. Esc is
 * `cancel`. A dialog that the page hides or removes is not answered, so nothing is let through.
 */
export function showDialog(host: Host, openRoot: OpenRoot, question: Question): ShownDialog {
  let answer: ((choice: Choice) => void) | undefined;
  const choice = new Promise<Choice>((resolve) => {
    answer = resolve;
  });
  let remove: (() => void) | undefined;
  const close = (given: Choice): void => {
    remove?.();
    remove = undefined;
    answer?.(given);
  };
  /** Made anew each time: `document.open()` has taken the listeners off the old one. */
  const open = (): void => {
    remove?.();
    remove = openDialog(host, openRoot, question, close);
  };
  open();
  return {
    choice,
    reopen: () => {
      if (remove) open();
    },
    close,
  };
}

/** Returns what takes it away. */
function openDialog(
  host: Host,
  openRoot: OpenRoot,
  question: Question,
  close: (choice: Choice) => void,
): () => void {
  const dialog = document.createElement('dialog');
  dialog.lang = question.lang;
  dialog.setAttribute(WARNING_MARK, '');
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'by title');
  dialog.setAttribute('aria-describedby', 'description');
  let sight: Sight | undefined;
  const onChoose = (choice: Choice, event: Event): void => {
    if (choice !== 'original' || sight?.trusts(event)) close(choice);
  };
  // A second Esc closes a dialog without asking. Taking it off the page does too, but it comes back.
  for (const type of ['cancel', 'close']) {
    dialog.addEventListener(type, (event) => {
      event.preventDefault();
      if (dialog.isConnected) close('cancel');
    });
  }
  render(<DialogBody {...question} onChoose={onChoose} />, dialog);
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
