import { deepActiveElement } from './deep.ts';
import type { Editable } from './editable.ts';

/** How a person asked to send, to be asked again once the message is masked. */
export type Trigger =
  | {
      readonly kind: 'key';
      /** `Enter`, or a space on a send control. */
      readonly key: string;
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

export type KeyTrigger = Trigger & { readonly kind: 'key' };

/** Sends what the composer holds now, the way it was asked for. */
export function resend(trigger: Trigger, editable: Editable): void {
  switch (trigger.kind) {
    case 'key':
      pressKey(trigger, editable);
      return;
    case 'press':
      press(trigger.control);
      return;
    case 'form':
      submitForm(trigger);
  }
}

const ROUTE = { bubbles: true, cancelable: true, composed: true } as const;

/** Frameworks read `keyCode` still. */
function pressKey(trigger: KeyTrigger, editable: Editable): void {
  const { key, ctrlKey, metaKey, altKey } = trigger;
  const code = key === ' ' ? 'Space' : key;
  const keyCode = key === ' ' ? 32 : 13;
  const init = { ...ROUTE, key, code, keyCode, which: keyCode, ctrlKey, metaKey, altKey };
  const target = trigger.target.isConnected ? trigger.target : editable.element;
  const handled = !target.dispatchEvent(new KeyboardEvent('keydown', init));
  const pressed = handled || !target.dispatchEvent(new KeyboardEvent('keypress', init));
  target.dispatchEvent(new KeyboardEvent('keyup', init));
  if (!pressed) finishKey(trigger, target, editable);
}

/** What the browser does with a key that no page wants; it does nothing with one of ours. */
function finishKey(trigger: KeyTrigger, target: Element, { kind, element }: Editable): void {
  const page = element.ownerDocument;
  const control = target.closest<HTMLElement>('button, input[type="submit"], a[href]');
  if (control) control.click();
  // Pressed elsewhere: it was the page's alone, and no composer's form is to be sent for it.
  else if (target !== element) return;
  else if (element instanceof HTMLInputElement) element.form?.requestSubmit();
  else if (trigger.ctrlKey || trigger.metaKey || trigger.altKey) return;
  else if (!element.contains(deepActiveElement())) return;
  else if (kind === 'control') page.execCommand('insertText', false, '\n');
  else page.execCommand('insertParagraph');
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
