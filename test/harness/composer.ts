import { setTimeout as sleep } from 'node:timers/promises';
import type { EditorName } from '../fixtures/editors/index.ts';
import type { BrowserUnderTest, Flavours, TestPage } from './browser.ts';
import { copyHere } from './copy-here.ts';
import type { Fixture } from './page/fixture.ts';

/** Editors learn of a selection by an event of a later task; Slate throttles it. */
const SETTLE = 60;
const SETTLE_SLATE = 100;

/** A fixture page's composer, used as an employee would: by clipboard, keys and clicks. */
export class Composer<Page extends TestPage = TestPage> {
  readonly page: Page;
  readonly #browser: BrowserUnderTest<Page>;

  private constructor(browser: BrowserUnderTest<Page>, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  /** Opens a fixture page and waits for its editor; with the focus in it, unless told otherwise. */
  static async open<Page extends TestPage>(
    browser: BrowserUnderTest<Page>,
    url: string,
    editor?: EditorName,
  ): Promise<Composer<Page>> {
    const composer = new Composer(browser, await browser.newPage('about:blank'));
    await composer.goto(url, editor);
    return composer;
  }

  /** Another fixture page in the same tab. */
  async goto(url: string, editor?: EditorName): Promise<void> {
    const target = new URL(url);
    if (editor !== undefined) target.searchParams.set('editor', editor);
    await this.page.goto(target.href);
    await this.page.evaluate('fixture.ready');
    await this.focus();
  }

  async focus(): Promise<void> {
    await this.page.toFront();
    await this.page.evaluate('fixture.focus()');
    await this.settle();
  }

  async settle(): Promise<void> {
    const slate = await this.page.evaluate<boolean>(
      "!!document.querySelector('[data-slate-editor]')",
    );
    await sleep(slate ? SETTLE_SLATE : SETTLE);
  }

  /** Fills the clipboard from here and pastes, with real key presses, into what has the focus. */
  async paste(flavours: Flavours | string): Promise<void> {
    await this.focus();
    await copyHere(this.page, flavoursOf(flavours));
    await this.page.press('Control+V');
  }

  /**
   * The same, copied in another tab, which takes three times as long: for pictures, and for pages that break what
   * `paste` needs or must not hold the text themselves.
   */
  async pasteFromElsewhere(flavours: Flavours | string): Promise<void> {
    await this.#browser.copy(flavoursOf(flavours));
    await this.focus();
    await this.page.press('Control+V');
  }

  async clear(): Promise<void> {
    await this.page.evaluate('fixture.clear()');
    await this.focus();
  }

  text = () => this.page.evaluate<string>('fixture.text()');
  /** As JSON, so that two states compare by value in either browser. */
  state = async () =>
    JSON.parse(await this.page.evaluate<string>('JSON.stringify(fixture.state())')) as unknown;
  sent = () => this.page.evaluate<Fixture['sent']>('fixture.sent');
  /** As often as `sent`, if nobody asked a second time for the same message. */
  attempts = () => this.page.evaluate<Fixture['attempts']>('fixture.attempts');
  attachments = () => this.page.evaluate<string[]>('fixture.attachments()');

  /** Polls the model until it holds the text. */
  async waitForText(expected: string, timeout = 15_000): Promise<void> {
    try {
      await this.page.waitFor(`fixture.text() === ${JSON.stringify(expected)}`, timeout);
    } catch {
      const held = JSON.stringify(await this.text());
      throw new Error(`The model holds ${held} and not ${JSON.stringify(expected)}`);
    }
  }
}

function flavoursOf(content: Flavours | string): Flavours {
  return typeof content === 'string' ? { 'text/plain': content } : content;
}
