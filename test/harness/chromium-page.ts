import type { Page } from 'playwright-core';
import type { TestPage } from './browser.ts';
import { chord } from './chord.ts';
import { poll } from './poll.ts';

/** `raw` is Playwright's own page, for what only Chromium can do. */
export class ChromiumPage implements TestPage {
  readonly raw: Page;

  constructor(raw: Page) {
    this.raw = raw;
  }

  async goto(url: string): Promise<void> {
    await this.raw.goto(url);
  }

  evaluate<T>(expression: string): Promise<T>;
  evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
  evaluate(fn: string | ((arg: never) => unknown), arg?: unknown): Promise<unknown> {
    return this.raw.evaluate(fn as (arg: unknown) => unknown, arg);
  }

  async click(selector: string): Promise<void> {
    await this.raw.click(selector);
  }

  async press(keys: string): Promise<void> {
    await this.raw.keyboard.press(chord(keys).join('+'));
  }

  async type(text: string, options: { readonly delay?: number } = {}): Promise<void> {
    await this.raw.keyboard.type(text, options);
  }

  async chooseFiles(selector: string, paths: readonly string[]): Promise<void> {
    await this.raw.setInputFiles(selector, paths);
  }

  /** A trusted drop of files, as from a file manager. Firefox has no way to make one. */
  async dropFiles(selector: string, paths: readonly string[]): Promise<void> {
    const box = await this.raw.locator(selector).boundingBox();
    if (!box) throw new Error(`Nothing to drop on: ${selector}`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const protocol = await this.raw.context().newCDPSession(this.raw);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await protocol.send('Input.dispatchDragEvent', { type, x, y, data });
    }
    await protocol.detach();
  }

  waitFor<T>(expression: string, timeout = 15_000): Promise<T> {
    return poll(expression, () => this.evaluate<T>(expression), timeout);
  }

  async screenshot(path: string): Promise<void> {
    await this.raw.screenshot({ path });
  }

  async toFront(): Promise<void> {
    await this.raw.bringToFront();
  }

  async close(): Promise<void> {
    await this.raw.close();
  }
}
