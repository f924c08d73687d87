import type { Choice, Item, Notice, Surface, Warnings } from '../base/warnings.ts';
import { Host } from './host.ts';
import { showDialog } from './show-dialog.tsx';
import type { ShownDialog } from './show-dialog.tsx';
import { showNotice } from './show-notice.tsx';
import { adviceFor, namesOf, reasonFor } from './words.ts';
import type { Words } from './words.ts';

/** The warnings as the employee sees them, in this frame. One notice and one dialog at a time. */
export class PageWarnings implements Warnings {
  readonly #words: Words;
  #host: Host | undefined;
  #dialog: ShownDialog | undefined;
  #closeNotice: (() => void) | undefined;
  #outdated = false;

  constructor(words: Words) {
    this.#words = words;
  }

  masked({ near, items, undo }: Parameters<Warnings['masked']>[0]): Notice {
    const { strings } = this.#words;
    const what = strings('notice_masked', namesOf(this.#words, items));
    return this.#notice(
      near instanceof Element ? near : undefined,
      what,
      reasonFor(this.#words, items),
      undo,
    );
  }

  /** Says once that this page still runs the script of an earlier version, then beside the rest. */
  outdated(): void {
    if (this.#outdated) return;
    this.#outdated = true;
    const { strings } = this.#words;
    this.#notice(undefined, strings('notice_reload_title'), '', undefined);
  }

  owns(event: object): boolean {
    return event instanceof Event && this.#host?.isOriginOf(event) === true;
  }

  async blocked({ surface, reason, items }: Parameters<Warnings['blocked']>[0]): Promise<void> {
    const { strings } = this.#words;
    const button = { label: strings('button_close'), choice: 'cancel', safe: true } as const;
    await this.#ask(surface, 'blocked', strings(`blocked_${reason}`), items, [button]);
  }

  ask({ surface, items, original }: Parameters<Warnings['ask']>[0]): Promise<Choice> {
    const { strings } = this.#words;
    const choices: Choice[] = ['cancel'];
    if (original) choices.unshift('original');
    if (items.length > 0) choices.push('masked');
    const safe = choices.at(-1);
    const buttons = choices.map((choice) => ({
      label: strings(`button_${choice}_${surface}`),
      choice,
      safe: choice === safe,
    }));
    return this.#ask(surface, 'ask', strings('ask_why'), items, buttons);
  }

  /** Call when the page replaced its document: what was on screen went with it. */
  documentReplaced(): void {
    this.#host?.keep();
  }

  #notice(
    near: Element | undefined,
    what: string,
    reason: string,
    undo: (() => void) | undefined,
  ): Notice {
    const { strings } = this.#words;
    this.#closeNotice?.();
    const why = this.#withReload(reason);
    const labels = { undoLabel: strings('notice_undo'), closeLabel: strings('notice_close') };
    const close = showNotice(this.#onHost(), near, { what, why, ...labels }, undo);
    this.#closeNotice = close;
    return { dismiss: close };
  }

  async #ask(
    surface: Surface,
    kind: 'ask' | 'blocked',
    why: string,
    items: readonly Item[],
    buttons: Parameters<typeof showDialog>[1]['buttons'],
  ): Promise<Choice> {
    const { strings, siteName } = this.#words;
    this.#closeNotice?.();
    const names = namesOf(this.#words, items);
    const dialog = showDialog(this.#onHost(), {
      title: strings(`${kind}_${surface}_title`, names, siteName),
      why: this.#withReload(`${reasonFor(this.#words, items)} ${why}`),
      advice: adviceFor(this.#words, items),
      buttons,
    });
    this.#dialog = dialog;
    const choice = await dialog.choice;
    if (this.#dialog === dialog) this.#dialog = undefined;
    return choice;
  }

  #withReload(why: string): string {
    return this.#outdated ? `${why} ${this.#words.strings('notice_reload')}`.trim() : why;
  }

  #onHost(): Host {
    this.#host ??= new Host(() => this.#dialog?.reopen());
    this.#host.keep();
    return this.#host;
  }
}
