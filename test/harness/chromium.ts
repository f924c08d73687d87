import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { BrowserUnderTest, OpenOptions, TestPage } from './browser.ts';
import { chord } from './chord.ts';
import { chromiumFlags } from './chromium-flags.ts';
import { policyWrapper } from './chromium-policy.ts';
import { CLIPBOARD_ORIGIN, copyFrom, serveClipboardPage, type Flavours } from './clipboard-page.ts';
import { chromiumId } from './extension-id.ts';
import { poll } from './poll.ts';
import { makeScratch, removeScratch } from './scratch.ts';

const EXECUTABLE = process.env['PASTEWARD_CHROMIUM'] ?? '/usr/bin/chromium';

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

  waitFor<T>(expression: string, timeout = 5000): Promise<T> {
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

/** `raw` is Playwright's browser context: service workers, other pages, cookies. */
export class Chromium implements BrowserUnderTest<ChromiumPage> {
  readonly name = 'chromium';
  readonly raw: BrowserContext;
  /** The loaded extension's id. */
  readonly extensionId: string | undefined;
  readonly #scratch: string;
  #clipboard: Promise<ChromiumPage> | undefined;

  private constructor(raw: BrowserContext, extensionId: string | undefined, scratch: string) {
    this.raw = raw;
    this.extensionId = extensionId;
    this.#scratch = scratch;
  }

  static async open(options: OpenOptions): Promise<Chromium> {
    const scratch = await makeScratch();
    try {
      const { extension, managedPolicy, browserPolicy } = options;
      const id = extension === undefined ? undefined : await chromiumId(extension);
      const extensions = id === undefined ? {} : { [id]: managedPolicy ?? {} };
      const policies = { ...browserPolicy, '3rdparty': { extensions } };
      const managed = managedPolicy !== undefined || browserPolicy !== undefined;
      const profile = options.profileDir ?? join(scratch, 'profile');
      await mkdir(profile, { recursive: true });
      serveClipboardPage(options.server);
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: managed ? await policyWrapper(EXECUTABLE, policies, scratch) : EXECUTABLE,
        headless: true,
        ignoreHTTPSErrors: true,
        args: chromiumFlags(options, id, managed),
      });
      await context.grantPermissions(['clipboard-write'], { origin: CLIPBOARD_ORIGIN });
      return new Chromium(context, id, scratch);
    } catch (error) {
      await removeScratch(scratch);
      throw error;
    }
  }

  async newPage(url: string): Promise<ChromiumPage> {
    const page = new ChromiumPage(await this.raw.newPage());
    await page.goto(url);
    return page;
  }

  extensionPage(path: string): Promise<ChromiumPage> {
    if (this.extensionId === undefined) throw new Error('No extension was loaded');
    return this.newPage(`chrome-extension://${this.extensionId}/${path}`);
  }

  async copy(flavours: Flavours): Promise<void> {
    this.#clipboard ??= this.newPage(CLIPBOARD_ORIGIN);
    await copyFrom(await this.#clipboard, flavours);
  }

  async close(): Promise<void> {
    await this.raw.close();
    await removeScratch(this.#scratch);
  }
}
