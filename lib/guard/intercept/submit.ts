import type { GuardContext } from '../context.ts';
import type { Composers } from '../composers.ts';
import { deepTarget } from '../deep.ts';
import { editableOf } from '../editable.ts';
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
  /** A press on the send control that began with something to mask; its click sends. */
  #press: { readonly control: HTMLElement; readonly settled: Promise<boolean> } | undefined;

  constructor(context: GuardContext, composers: Composers) {
    this.#context = context;
    this.#composers = composers;
  }

  /** `keydown`, `keypress`, `keyup`. Shift+Enter and input methods are never disturbed. */
  onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey) return;
    if (event.isComposing || event.keyCode === IME) return;
    if (this.#busy) swallow(event);
    if (this.#busy || event.type !== 'keydown') return;
    const target = deepTarget(event);
    const editable = editableOf(target);
    if (!target || !editable) return;
    const message = heldMessage(this.#context, [editable]);
    if (!message) return;
    swallow(event);
    const trigger = { kind: 'key', target, ctrl: event.ctrlKey, meta: event.metaKey } as const;
    void this.#settle(message, trigger);
  }

  /** `pointerdown`, `mousedown`, `pointerup`, `mouseup`, `touchstart`, `touchend`. */
  onPress(event: Event): void {
    const control = sendControlOf(this.#context.site, event);
    if (event.type === 'pointerdown') this.#press = undefined;
    if (!control) return;
    if (this.#busy || this.#press?.control === control) {
      swallow(event);
      return;
    }
    if (event.type !== 'pointerdown' && event.type !== 'mousedown') return;
    const message = heldMessage(this.#context, this.#composers.all());
    if (!message) return;
    swallow(event);
    this.#press = { control, settled: this.#settle(message, undefined) };
  }

  /** `click`: the end of a press, or the keyboard on the send control. */
  onClick(event: Event): void {
    const control = sendControlOf(this.#context.site, event);
    if (!control) return;
    const press = this.#press;
    this.#press = undefined;
    if (press?.control === control) {
      swallow(event);
      void this.#sendAfter(press.settled, control);
      return;
    }
    this.#hold(event, { kind: 'press', control });
  }

  /** `submit` of a form, by whatever means a person used. */
  onFormSubmit(event: SubmitEvent): void {
    if (this.#resending || !(event.target instanceof HTMLFormElement)) return;
    this.#hold(event, { kind: 'form', form: event.target, submitter: event.submitter });
  }

  #hold(event: Event, trigger: Trigger): void {
    if (this.#busy) {
      swallow(event);
      return;
    }
    const message = heldMessage(this.#context, this.#composers.all());
    if (!message) return;
    swallow(event);
    void this.#settle(message, trigger);
  }

  /** Decides a held message and, with a trigger, sends it. True when it may be sent. */
  async #settle(message: HeldMessage, trigger: Trigger | undefined): Promise<boolean> {
    this.#busy = true;
    const clear = await settleMessage(this.#context, message);
    this.#busy = false;
    if (clear && trigger) this.#resend(trigger, message.composers[0]);
    return clear;
  }

  async #sendAfter(settled: Promise<boolean>, control: HTMLElement): Promise<void> {
    const composer = this.#composers.all()[0];
    if ((await settled) && composer) this.#resend({ kind: 'press', control }, composer);
  }

  #resend(trigger: Trigger, composer: Editable): void {
    this.#resending = true;
    resend(trigger, composer);
    this.#resending = false;
    this.#context.exemptions.expireAfterSending();
  }
}

/** What `keyCode` says while an input method has the key. */
const IME = 229;

function swallow(event: Event): void {
  // Stopping a touch would stop the click that ends the gesture.
  if (!event.type.startsWith('touch')) event.preventDefault();
  event.stopImmediatePropagation();
}
