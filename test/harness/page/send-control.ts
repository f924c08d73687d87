/** What a site's send control listens for. `form` means that a submit event sends. */
const SEND_EVENTS = ['click', 'pointerdown', 'mousedown', 'form'] as const;
export type SendEvent = (typeof SEND_EVENTS)[number];

export function sendEventOf(name: string | null): SendEvent {
  return SEND_EVENTS.find((event) => event === name) ?? 'click';
}

function findControl(form: HTMLFormElement, selector: string): HTMLElement {
  const control = form.querySelector<HTMLElement>(selector);
  if (!control) throw new Error(`The page has no send control ${selector}`);
  return control;
}

export interface SendControl {
  /** What Enter in the composer does. */
  readonly submit: () => void;
  enable(enabled: boolean): void;
  /** Lets it be pressed for a while, whatever the composer holds. */
  enableForAnswer(): void;
}

/** On the sites the same control stops an answer that is coming: a second press does something. */
const ANSWER_MS = 300;

/** Wires the send control, be it a button or a `div` that plays one. */
export function wireSendControl(
  form: HTMLFormElement,
  selector: string,
  kind: SendEvent,
  send: () => void,
): SendControl {
  const control = findControl(form, selector);
  const byForm = kind === 'form';
  if (control instanceof HTMLButtonElement) control.type = byForm ? 'submit' : 'button';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (byForm) send();
  });
  const isSubmitButton = byForm && control instanceof HTMLButtonElement;
  if (!isSubmitButton) {
    control.addEventListener(byForm ? 'click' : kind, () => {
      if (byForm) form.requestSubmit();
      else send();
    });
  }
  const show = (enabled: boolean): void => {
    if (control instanceof HTMLButtonElement) control.disabled = !enabled;
    else control.setAttribute('aria-disabled', String(!enabled));
    control.classList.toggle('disabled', !enabled);
  };
  let sendable = false;
  let answers = 0;
  const refresh = (): void => show(sendable || answers > 0);
  return {
    submit: () => {
      if (byForm) form.requestSubmit();
      else send();
    },
    enable: (enabled) => {
      sendable = enabled;
      refresh();
    },
    enableForAnswer: () => {
      answers += 1;
      refresh();
      setTimeout(() => {
        answers -= 1;
        refresh();
      }, ANSWER_MS);
    },
  };
}
