// The script of every fixture page: the site's markup, a real editor in it, and how it sends.
import { EDITORS, isEditorName, type EditorName } from '../../fixtures/editors/index.ts';
import type { Editor, ShadowContent } from '../../fixtures/editors/types.ts';
import { SITES } from '../../fixtures/sites/index.ts';
import type { Site, SitePage } from '../../fixtures/sites/types.ts';
import { wireAttachments, type Attachments } from './attachments.ts';
import type { Fixture } from './fixture.ts';
import { sendEventOf, wireSendControl, type SendControl } from './send-control.ts';

const query = new URLSearchParams(location.search);

function currentSite(): Site {
  const site = SITES.find(({ id }) => id === document.body.dataset['site']);
  if (!site) throw new Error(`No fixture for the site ${document.body.dataset['site']}`);
  return site;
}

function need<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}`);
  return found;
}

function editorName(site: Site): EditorName {
  const wanted = query.get('editor');
  if (wanted === null) return site.editor;
  if (!isEditorName(wanted)) throw new Error(`No editor is called ${wanted}`);
  return wanted;
}

function shadowContent(): ShadowContent | undefined {
  const content = query.get('content');
  return content === 'textarea' || content === 'contenteditable' ? content : undefined;
}

class Chat implements Fixture {
  sent = 0;
  attempts = 0;
  readonly ready: Promise<void>;
  readonly #site = currentSite();
  readonly #page: SitePage = this.#site.open();
  readonly #form = need('form', HTMLFormElement);
  readonly #attachments: Attachments;
  readonly #control: SendControl;
  #editor: Editor | undefined;

  constructor() {
    const refresh = () => this.#control.enable(this.#sendable());
    this.#attachments = wireAttachments(this.#form, this.#site, this.#page, refresh);
    const kind = sendEventOf(query.get('send'));
    const send = () => this.#send();
    this.#control = wireSendControl(this.#form, this.#site.sendControl, kind, send);
    this.#control.enable(false);
    this.ready = this.#open();
  }

  text = () => this.#standing().text();
  state = () => this.#standing().state();
  focus = () => this.#standing().focus();
  clear = () => this.#standing().clear();
  canUndo = () => this.#standing().canUndo?.();
  attachments = () => this.#attachments.names();

  #standing(): Editor {
    if (!this.#editor) throw new Error('The editor does not stand yet: await fixture.ready');
    return this.#editor;
  }

  async #open(): Promise<void> {
    const { id, attributes } = this.#site.composer;
    const { mount } = await EDITORS[editorName(this.#site)]();
    this.#editor = mount(need('[data-editor]', HTMLElement), {
      id,
      attributes,
      content: shadowContent(),
      onSubmit: this.#control.submit,
      onChange: () => this.#changed(),
    });
  }

  #changed(): void {
    this.#control.enable(this.#sendable());
    this.#page.draft?.(this.#editor?.text() ?? '');
  }

  #sendable(): boolean {
    const text = this.#editor?.text() ?? '';
    return text.trim() !== '' || this.#attachments.names().length > 0;
  }

  #send(): void {
    this.attempts += 1;
    const text = this.text();
    if (!this.#sendable()) return;
    const attachments = this.#attachments.take();
    this.sent += 1;
    this.clear();
    const message = document.createElement('p');
    message.className = 'message';
    message.textContent = text;
    need('[data-conversation]', HTMLElement).append(message);
    message.scrollIntoView();
    this.#control.enableForAnswer();
    void this.#page.send({ text, attachments });
  }
}

globalThis.fixture = new Chat();
