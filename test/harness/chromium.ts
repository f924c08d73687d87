import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import type { BrowserUnderTest, Flavours, OpenOptions } from './browser.ts';
import { chromiumFlags } from './chromium-flags.ts';
import { policyWrapper, writePolicies } from './chromium-policy.ts';
import { ChromiumPage } from './chromium-page.ts';
import { CLIPBOARD_ORIGIN, copyFrom, serveClipboardPage } from './clipboard-page.ts';
import { chromiumId } from './extension-id.ts';
import { makeScratch, removeScratch } from './scratch.ts';

const EXECUTABLE = process.env['PASTEWARD_CHROMIUM'] ?? '/usr/bin/chromium';

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

  /**
   * Changes what `storage.managed` gives, while the browser runs: it takes notice after some 5 s.
   * Only for a browser that was opened with a managed policy, be it an empty one.
   */
  async setManagedPolicy(policy: object): Promise<void> {
    if (this.extensionId === undefined) throw new Error('No extension was loaded');
    const extensions = { [this.extensionId]: policy };
    await writePolicies(this.#scratch, { '3rdparty': { extensions } });
  }

  async close(): Promise<void> {
    await this.raw.close();
    await removeScratch(this.#scratch);
  }
}
