import type { Answer, Notice, Surface, Warnings } from '../base/warnings.ts';
import { Host } from './host.ts';
import { listenForNoticeKeys } from './notice-keys.ts';
import type { Question } from './dialog.ts';
import { noticeText } from './notice.ts';
import { showDialog } from './show-dialog.ts';
import type { ShownDialog } from './show-dialog.ts';
import { reasonField } from './reason-field.ts';
import { showNotice } from './show-notice.ts';
import type { ShownNotice } from './show-notice.ts';
import type { OpenRoot } from './top-layer.ts';
import { adviceFor, buttonsFor, namesOf, reasonFor } from './words.ts';
import type { Found, Words } from './words.ts';

/** The warnings as the employee sees them, in this frame. One notice and one dialog at a time. */
export class PageWarnings implements Warnings {
  readonly #words: Words;
  readonly #openRoot: OpenRoot;
  #host: Host | undefined;
  #dialog: ShownDialog | undefined;
  #notice: ShownNotice | undefined;
  #outdated = false;

  constructor(words: Words, openRoot: OpenRoot) {
    this.#words = words;
    this.#openRoot = openRoot;
    listenForNoticeKeys(() => this.#notice);
  }

  masked({ near, items, said, undo }: Parameters<Warnings['masked']>[0]): Notice {
    const what = this.#words.strings('notice_masked', namesOf(this.#words, items));
    return this.#notify(near, what, said?.message ?? reasonFor(this.#words, items), undo);
  }

  kept(near: object): void {
    const { strings } = this.#words;
    this.#notify(near, strings('notice_kept'), strings('notice_kept_why'), undefined);
  }

  /** Says once that this page still runs the script of an earlier version, then beside the rest. */
  outdated(): void {
    if (this.#outdated) return;
    this.#outdated = true;
    this.#notify(undefined, this.#words.strings('notice_reload_title'), '', undefined);
  }

  owns(event: object): boolean {
    return event instanceof Event && this.#host?.isOriginOf(event) === true;
  }

  heard(event: object): boolean {
    return event instanceof Event && this.#dialog?.heard(event) === true;
  }

  async blocked(block: Parameters<Warnings['blocked']>[0]): Promise<void> {
    const { surface, reason, items, said } = block;
    const { strings } = this.#words;
    const button = { label: strings('button_close'), choice: 'cancel', safe: true } as const;
    const found = { items, said, unscanned: reason === 'unscanned' };
    const answers = { buttons: [button], reason: undefined };
    await this.#ask(['blocked', surface], strings(`blocked_${reason}`), found, answers);
  }

  ask(question: Parameters<Warnings['ask']>[0]): Promise<Answer> {
    const words = this.#words;
    const answers = { buttons: buttonsFor(words, question), reason: reasonField(words, question) };
    return this.#ask(['ask', question.surface], words.strings('ask_why'), question, answers);
  }

  /** Call when the page replaced its document: what was on screen went with it. */
  documentReplaced(): void {
    this.#host?.keep();
  }

  #notify(
    place: object | undefined,
    what: string,
    reason: string,
    undo: (() => void) | undefined,
  ): Notice {
    const { strings, avoid } = this.#words;
    const near = place instanceof Element && place.isConnected ? place : undefined;
    this.#notice?.close();
    const text = noticeText(strings, what, this.#withReload(reason));
    // The original is kept as long as the notice that offers it, and no longer.
    const onClosed = (): void => {
      if (this.#notice === notice) this.#notice = undefined;
    };
    const props = { text, near, avoid, undo, onClosed };
    const notice = showNotice(this.#onHost(), this.#openRoot, props);
    this.#notice = notice;
    return { dismiss: notice.close };
  }

  async #ask(
    [kind, surface]: readonly ['ask' | 'blocked', Surface | 'undo'],
    why: string,
    { items, said, unscanned }: Found,
    answers: Pick<Question, 'buttons' | 'reason'>,
  ): Promise<Answer> {
    const { strings, siteName } = this.#words;
    this.#notice?.close();
    this.#dialog?.cancel();
    const names = namesOf(this.#words, items, unscanned);
    const unread = unscanned && items.length > 0 ? `${strings('unscanned_reason')} ` : '';
    const dialog = showDialog(this.#onHost(), this.#openRoot, {
      title: strings(`${kind}_${surface}_title`, names, siteName),
      why: this.#withReload(`${reasonFor(this.#words, items)} ${unread}${why}`),
      advice: said?.message ?? adviceFor(this.#words, items),
      alternative: said?.alternative,
      instead: strings('use_instead'),
      ...answers,
      lang: strings('language'),
      by: strings('ext_name'),
    });
    this.#dialog = dialog;
    const answer = await dialog.answer;
    if (this.#dialog === dialog) this.#dialog = undefined;
    return answer;
  }

  #withReload(why: string): string {
    return this.#outdated ? `${why} ${this.#words.strings('notice_reload')}`.trim() : why;
  }

  #onHost(): Host {
    this.#host ??= new Host({
      restored: () => {
        this.#notice?.reopen();
        this.#dialog?.reopen();
      },
      lost: () => {
        this.#notice?.close();
        this.#dialog?.cancel();
      },
    });
    this.#host.raise();
    return this.#host;
  }
}
