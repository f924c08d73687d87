import type { ChromiumPage } from '../harness/chromium-page.ts';
import type { Chromium } from '../harness/chromium.ts';
import { poll } from '../harness/poll.ts';

/** What chrome.management knows of an extension. */
export interface Installed {
  readonly version: string;
  readonly enabled: boolean;
  readonly installType: string;
  readonly mayDisable: boolean;
  readonly disabledReason?: string;
}

/** A busy Chromium takes notice of a changed policy minutes later; see `policy.test.ts`. */
const FOUND_MS = 240_000;

/** chrome://extensions: where an employee would try to get rid of an extension. */
export class ExtensionsPage {
  readonly page: ChromiumPage;
  readonly #id: string;

  private constructor(page: ChromiumPage, id: string) {
    this.page = page;
    this.#id = id;
  }

  static async open(browser: Chromium, id: string): Promise<ExtensionsPage> {
    return new ExtensionsPage(await browser.newPage('chrome://extensions/'), id);
  }

  async until(what: string, wanted: (found: Installed) => boolean): Promise<Installed> {
    const ask = async (): Promise<Installed | undefined> => {
      const found = await this.#ask<Installed | null>(
        `chrome.management.get('${this.#id}').catch(() => null)`,
      );
      return found && wanted(found) ? found : undefined;
    };
    const found = await poll(what, ask, FOUND_MS, 100);
    if (!found) throw new Error('Not found');
    return found;
  }

  /** Asks the browser to look for updates now, as its button does. */
  async update(): Promise<void> {
    await this.#ask('chrome.developerPrivate.autoUpdate()');
  }

  /** What the browser says to an employee who wants to do this. */
  refusalOf(call: string): Promise<string> {
    return this.#ask(`chrome.management.${call}.then(() => 'done', ({ message }) => message)`);
  }

  #ask<T>(expression: string): Promise<T> {
    return this.page.evaluate<T>(expression);
  }
}
