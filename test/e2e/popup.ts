import type { BrowserUnderTest, TestPage } from '../harness/browser.ts';
import { poll } from '../harness/poll.ts';

/**
 * The popup as it stands over the tab that is in front. A browser under test opens it as a tab of
 * its own, which would then be the one in front; so it is loaded again from behind the chat.
 */
export class Popup {
  readonly page: TestPage;

  private constructor(page: TestPage) {
    this.page = page;
  }

  static async open(browser: BrowserUnderTest): Promise<Popup> {
    const popup = new Popup(await browser.extensionPage('popup.html'));
    await popup.#ready();
    return popup;
  }

  async reloadOver(front: TestPage): Promise<void> {
    await front.toFront();
    await this.page.evaluate("document.querySelector('main').remove()");
    await this.page.evaluate('void setTimeout(() => location.reload(), 0)').catch(() => undefined);
    await this.#ready();
  }

  text = () => this.page.evaluate<string>("document.querySelector('main').innerText");
  protection = () =>
    this.page.evaluate<string>("document.querySelector('.protection h2').innerText");
  counts = () =>
    this.page.evaluate<Record<string, number>>(
      `Object.fromEntries([...document.querySelectorAll('.counts div')].map((one) =>
        [one.querySelector('dt').innerText, Number(one.querySelector('dd').innerText)]))`,
    );

  /** Puts a text into the try-it box, as typing would. */
  async try(text: string): Promise<void> {
    await this.page.toFront();
    await this.page.evaluate(
      `{ const box = document.querySelector('#try'); box.focus(); box.value = ${JSON.stringify(text)};
         box.dispatchEvent(new InputEvent('input', { bubbles: true })); }`,
    );
    await this.page.waitFor("document.querySelector('[role=status]').childElementCount > 0");
  }

  /** Line by line. */
  answer = async () =>
    (await this.page.evaluate<string>("document.querySelector('[role=status]').innerText"))
      .split('\n')
      .filter((line) => line !== '');

  /** Everything the extension keeps, as text. */
  stored = () =>
    this.page.evaluate<string>(
      `Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]).then((all) =>
        JSON.stringify([all, { ...localStorage }, { ...sessionStorage }]))`,
    );

  /** Asks until the page of before the reload has gone and this one stands. */
  async #ready(): Promise<void> {
    const stands = (): Promise<boolean> =>
      this.page
        .evaluate<boolean>("document.querySelector('main footer, main [role=alert]') !== null")
        .catch(() => false);
    await poll('the popup', stands, 15_000);
  }
}
