import type { GuardContext } from '../context.ts';
import { fieldsOf, isComposer } from '../composers.ts';
import type { Composers } from '../composers.ts';
import { deepTarget } from '../deep.ts';
import { editableOf, isForCode } from '../editable.ts';
import type { Editable } from '../editable.ts';
import { heldMessage, settleMessage } from '../held-message.ts';
import type { HeldMessage } from '../held-message.ts';
import { resend } from '../resend.ts';
import type { Trigger } from '../resend.ts';
import { sendControlOf } from '../send-control.ts';

/** Submit ring: what was typed, or came together from clean pieces, is decided when it is sent. */
export class SubmitInterceptor {
  readonly #context: GuardContext;
  readonly #composers: Composers;
  /** A message is being masked or asked about: whatever would send it is swallowed. */
  #busy = false;
  /** A form that we submit fires an event like a person's; it was decided a moment ago. */
  #resending = false;
  /** A press on the send control that was kept from the page; its click decides. */
  #press: HTMLElement | undefined;

  constructor(context: GuardContext, composers: Composers) {
    this.#context = context;
    this.#composers = composers;
  }

  /** `keydown`, `keypress`, `keyup`. Shift+Enter and input methods are never disturbed. */
  onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (event.isComposing || event.keyCode === IME) return;
    const target = deepTarget(event);
    const editable = editableOf(target);
    const control = editable ? undefined : sendControlOf(this.#context.site, event);
    if (!control && (event.key === ' ' || event.shiftKey)) return;
    if (this.#busy) swallow(event);
    if (this.#busy || event.type !== 'keydown') return;
    if (!target) return;
    const { key, ctrlKey, metaKey, altKey } = event;
    const trigger: Trigger = { kind: 'key', key, target, ctrlKey, metaKey, altKey };
    if (control) this.#hold(event, trigger, control.closest('form'));
    else if (editable) this.#onEnter(event, trigger, editable);
    // A page may hear it wherever the focus is.
    else if (ctrlKey || metaKey || target === document.body) this.#hold(event, trigger, null);
  }

  #onEnter(event: KeyboardEvent, trigger: Trigger & { kind: 'key' }, editable: Editable): void {
    if (isForCode(editable) && !isComposer(this.#context.site, editable)) return;
    const composers = [editable, ...fieldsOf(trigger.target.closest('form'))];
    const message = heldMessage(this.#context, composers, this.#all);
    if (!message) return;
    swallow(event);
    void this.#settle(message, trigger);
  }

  /**
   * `pointerdown`, `mousedown`, `pointerup`, `mouseup`, `touchstart`, `touchend`. A press that would
   * send something to hold is kept from the page; what happens to it is for its click to decide, as
   * a dialog that opened now would take the click away.
   */
  onPress(event: Event): void {
    if (event instanceof MouseEvent && event.button !== 0) return;
    const control = sendControlOf(this.#context.site, event);
    if (event.type === 'pointerdown') this.#press = undefined;
    if (!control) return;
    if (this.#busy || this.#press === control) {
      swallow(event);
      return;
    }
    if (event.type !== 'pointerdown' && event.type !== 'mousedown') return;
    if (!this.#message(control.closest('form'))) return;
    swallow(event);
    this.#press = control;
  }

  /** `click`: the end of a press, or the keyboard on the send control. */
  onClick(event: Event): void {
    const control = sendControlOf(this.#context.site, event);
    if (!control) return;
    const pressed = this.#press === control;
    this.#press = undefined;
    const trigger = { kind: 'press', control } as const;
    if (this.#hold(event, trigger, control.closest('form')) || !pressed) return;
    // Clean by now, but the page has missed the press: all of it again.
    swallow(event);
    const [composer] = this.#composers.all();
    if (composer) this.#resend(trigger, composer);
  }

  /** `submit` of a form, by whatever means a person used. */
  onFormSubmit(event: SubmitEvent): void {
    if (this.#resending || !(event.target instanceof HTMLFormElement)) return;
    const { target: form, submitter } = event;
    this.#hold(event, { kind: 'form', form, submitter }, form);
  }

  /** Takes an event off the page if the message must be held. True when it did. */
  #hold(event: Event, trigger: Trigger, form: HTMLFormElement | null): boolean {
    const message = this.#busy ? undefined : this.#message(form);
    if (!this.#busy && !message) return false;
    swallow(event);
    if (message) void this.#settle(message, trigger);
    return true;
  }

  /** Decides a held message, and sends it if it may be sent. */
  async #settle(message: HeldMessage, trigger: Trigger): Promise<void> {
    this.#busy = true;
    try {
      if (!(await settleMessage(this.#context, message))) return;
    } finally {
      this.#busy = false;
    }
    this.#resend(trigger, message.composers[0]);
  }

  #resend(trigger: Trigger, composer: Editable): void {
    this.#resending = true;
    try {
      resend(trigger, composer);
    } catch {
      // The page took the form away meanwhile. What it holds now is masked, and can be sent again.
    } finally {
      this.#resending = false;
    }
  }

  /** What would be sent with this form, if any, must be held. */
  #message(form: HTMLFormElement | null): HeldMessage | undefined {
    const composers = [...this.#composers.all(), ...fieldsOf(form)];
    return heldMessage(this.#context, composers, this.#all);
  }

  /** The composers as they are now: a page may make them anew at any time. */
  readonly #all = (): readonly Editable[] => this.#composers.all();
}

/** What `keyCode` says while an input method has the key. */
const IME = 229;

function swallow(event: Event): void {
  // Stopping a touch would stop the click that ends the gesture.
  if (!event.type.startsWith('touch')) event.preventDefault();
  event.stopImmediatePropagation();
}
