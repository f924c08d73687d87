import type { GuardContext } from '../context.ts';
import { fieldsOf } from '../composers.ts';
import type { Composers } from '../composers.ts';
import type { Editable } from '../editable.ts';
import { heldMessage, settleMessage } from '../held-message.ts';
import type { HeldMessage } from '../held-message.ts';
import { resend } from '../resend.ts';
import type { Trigger } from '../resend.ts';
import { sendControlOf } from '../send-control.ts';
import { sendingKeyOf } from '../sending-key.ts';

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

  /** `keydown`, `keypress`, `keyup`. */
  onKey(event: KeyboardEvent): void {
    const pressed = sendingKeyOf(this.#context.site, event);
    if (!pressed) return;
    if (this.#busy) swallow(event);
    if (this.#busy || event.type !== 'keydown') return;
    const { trigger, editable, form } = pressed;
    this.#hold(event, trigger, editable ? [editable, ...fieldsOf(form)] : this.#with(form));
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
    if (!this.#message(this.#with(control.closest('form')))) return;
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
    if (this.#hold(event, trigger, this.#with(control.closest('form'))) || !pressed) return;
    // Clean by now, but the page has missed the press: all of it again.
    swallow(event);
    const [composer] = this.#composers.all();
    if (composer) this.#resend(trigger, composer);
  }

  /** `submit` of a form, by whatever means a person used. */
  onFormSubmit(event: SubmitEvent): void {
    if (this.#resending || !(event.target instanceof HTMLFormElement)) return;
    const { target: form, submitter } = event;
    this.#hold(event, { kind: 'form', form, submitter }, this.#with(form));
  }

  /** Takes an event off the page if the message must be held. True when it did. */
  #hold(event: Event, trigger: Trigger, composers: readonly Editable[]): boolean {
    const message = this.#busy ? undefined : this.#message(composers);
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

  #message(composers: readonly Editable[]): HeldMessage | undefined {
    return heldMessage(this.#context, composers, this.#all);
  }

  /** Every composer, with the fields of the form that is sent, if any. */
  #with(form: HTMLFormElement | null): Editable[] {
    return [...this.#all(), ...fieldsOf(form)];
  }

  /** The composers as they are now: a page may make them anew at any time. */
  readonly #all = (): readonly Editable[] => this.#composers.all();
}

function swallow(event: Event): void {
  // Stopping a touch would stop the click that ends the gesture.
  if (!event.type.startsWith('touch')) event.preventDefault();
  event.stopImmediatePropagation();
}
