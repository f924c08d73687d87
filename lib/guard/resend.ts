import type { Editable } from './editable.ts';

/** How a person asked to send, to be asked again once the message is masked. */
export type Trigger =
  | {
      readonly kind: 'key';
      readonly target: Element;
      readonly ctrlKey: boolean;
      readonly metaKey: boolean;
      readonly altKey: boolean;
    }
  | { readonly kind: 'press'; readonly control: HTMLElement }
  | {
      readonly kind: 'form';
      readonly form: HTMLFormElement;
      readonly submitter: HTMLElement | null;
    };

/** Sends what the composer holds now, the way it was asked for. */
export function resend(trigger: Trigger, editable: Editable): void {
  switch (trigger.kind) {
    case 'key':
      pressEnter(trigger, editable);
      return;
    case 'press':
      press(trigger.control);
      return;
    case 'form':
      submitForm(trigger);
  }
}

const ROUTE = { bubbles: true, cancelable: true, composed: true } as const;

/** Frameworks read `keyCode` still. A plain field in a form submits it on Enter by itself. */
function pressEnter(trigger: Trigger & { kind: 'key' }, editable: Editable): void {
  const init = {
    ...ROUTE,
    key: 'Enter',
    code: 'Enter',
    keyCode: 13,
    which: 13,
    ctrlKey: trigger.ctrlKey,
    metaKey: trigger.metaKey,
    altKey: trigger.altKey,
  };
  const target = trigger.target.isConnected ? trigger.target : editable.element;
  const handled = !target.dispatchEvent(new KeyboardEvent('keydown', init));
  const pressed = handled || !target.dispatchEvent(new KeyboardEvent('keypress', init));
  target.dispatchEvent(new KeyboardEvent('keyup', init));
  if (!pressed && editable.element instanceof HTMLInputElement) {
    editable.element.form?.requestSubmit();
  }
}

/** The page may have replaced the button; the form is then submitted without one. */
function submitForm({ form, submitter }: Trigger & { kind: 'form' }): void {
  const stillThere = submitter !== null && Reflect.get(submitter, 'form') === form;
  form.requestSubmit(stillThere ? submitter : null);
}

/** The whole gesture, because sites listen for different parts of it. */
function press(control: HTMLElement): void {
  const box = control.getBoundingClientRect();
  const at = {
    ...ROUTE,
    button: 0,
    clientX: box.x + box.width / 2,
    clientY: box.y + box.height / 2,
    view: window,
    detail: 1,
  };
  const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  control.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  control.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  control.dispatchEvent(new PointerEvent('pointerup', pointer));
  control.dispatchEvent(new MouseEvent('mouseup', at));
  control.click();
}
