import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { TestPage } from './browser.ts';
import { chord } from './chord.ts';
import { poll } from './poll.ts';

/** `raw` is Puppeteer's own page. */
export class FirefoxPage implements TestPage {
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
    const parts = chord(keys) as readonly KeyInput[];
    for (const key of parts) await this.raw.keyboard.down(key);
    for (const key of parts.toReversed()) await this.raw.keyboard.up(key);
  }

  async type(text: string, options: { readonly delay?: number } = {}): Promise<void> {
    await this.raw.keyboard.type(text, options);
  }

  async chooseFiles(selector: string, paths: readonly string[]): Promise<void> {
    const input = await this.raw.$(selector);
    if (!input) throw new Error(`No file input: ${selector}`);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
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
