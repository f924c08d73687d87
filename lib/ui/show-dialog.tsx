import { render } from 'preact';
import type { Choice } from '../base/warnings.ts';
import { DialogBody } from './dialog.tsx';
import type { DialogProps } from './dialog.tsx';
import { isGenuine } from './genuine.ts';
import type { Host } from './host.ts';

/** A dialog on screen. */
export interface ShownDialog {
  readonly choice: Promise<Choice>;
  /** Opens it again after the page took it away. */
  reopen(): void;
}

/**
 * Opens a modal `alertdialog`: the browser keeps the focus in it and the page out of reach. Esc is
 * `cancel`. A dialog that the page hides or removes is never answered, so nothing is let through.
 */
export function showDialog(host: Host, props: Omit<DialogProps, 'onChoose'>): ShownDialog {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('aria-describedby', 'description');
  const shownAt = performance.now();
  const choice = new Promise<Choice>((resolve) => {
    const close = (answer: Choice): void => {
      dialog.remove();
      resolve(answer);
    };
    const onChoose = (answer: Choice, event: Event): void => {
      if (answer === 'original' && !isGenuine(host, event, shownAt)) return;
      close(answer);
    };
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close('cancel');
    });
    render(<DialogBody {...props} onChoose={onChoose} />, dialog);
  });
  host.root.append(dialog);
  open(dialog);
  return {
    choice,
    reopen: () => {
      if (!dialog.isConnected) return;
      dialog.close();
      open(dialog);
    },
  };
}

function open(dialog: HTMLDialogElement): void {
  dialog.showModal();
  dialog.querySelector<HTMLElement>('button.safe')?.focus();
}
