import type { TestPage } from '../harness/browser.ts';
import { ChromiumPage } from '../harness/chromium-page.ts';
import { FirefoxPage } from '../harness/firefox-page.ts';
import { poll } from '../harness/poll.ts';
import { lookByDevTools } from './shown-chromium.ts';
import { lookByBidi } from './shown-firefox.ts';
import type { Place, ShownButton, Sighting } from './sighting.ts';

/**
 * What the guard shows on a page, and where. It stands in a closed shadow root, which neither the
 * page nor a test can open by script; the browsers' own protocols see through it.
 */
export class Shown {
  readonly #page: ChromiumPage | FirefoxPage;
  readonly #look: () => Promise<Sighting>;

  constructor(page: TestPage) {
    if (page instanceof ChromiumPage) {
      this.#page = page;
      this.#look = lookByDevTools(page.raw);
    } else if (page instanceof FirefoxPage) {
      this.#page = page;
      this.#look = lookByBidi(page.raw);
    } else throw new Error('This page is of no browser that shows its closed shadow roots');
  }

  /** The words of the notice and the dialog; empty when there are none. */
  async text(): Promise<string> {
    return (await this.#look()).text;
  }

  async waitForText(words: string, timeout = 15_000): Promise<void> {
    const said = async (): Promise<boolean> => (await this.text()).includes(words);
    await poll(`the guard shows "${words}"`, said, timeout);
  }

  async waitForNothing(timeout = 15_000): Promise<void> {
    const silent = async (): Promise<boolean> => (await this.text()) === '';
    await poll('the guard shows nothing', silent, timeout);
  }

  /** Where a button is, as soon as it is shown. */
  async placeOf(label: string): Promise<Place> {
    const find = async (): Promise<ShownButton | undefined> =>
      (await this.#look()).buttons.find((button) => button.label === label);
    const button = await poll(`the guard shows a button "${label}"`, find, 15_000);
    if (!button) throw new Error(`No button "${label}"`);
    return button.place();
  }

  /** A trusted click in the middle of a button. */
  async click(label: string): Promise<void> {
    await this.clickAt(await this.placeOf(label));
  }

  /** Clicks until it has an effect: a click in the first half second counts for nothing. */
  async choose(label: string): Promise<void> {
    await this.placeOf(label);
    const taken = async (): Promise<boolean> => {
      const button = (await this.#look()).buttons.find((it) => it.label === label);
      if (button) await this.clickAt(await button.place());
      return !button;
    };
    await poll(`"${label}" is taken`, taken, 15_000);
  }

  /** Presses Enter until those words are gone: in the first half second that counts for nothing. */
  async enter(words: string): Promise<void> {
    const taken = async (): Promise<boolean> => {
      if (!(await this.text()).includes(words)) return true;
      await this.#page.press('Enter');
      return false;
    };
    // Not sooner again: a second one would reach what has the focus then.
    await poll(`Enter takes "${words}" away`, taken, 15_000, 250);
  }

  async clickAt({ x, y }: Place): Promise<void> {
    await this.#page.raw.mouse.click(x, y);
  }
}
