import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import type { BrowserUnderTest, Flavours, OpenOptions } from './browser.ts';
import { chromiumFlags, NEEDED_UNDER_POLICY } from './chromium-flags.ts';
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
  #browserPolicy: object | undefined;
  #managedPolicy: object | undefined;
  #clipboard: Promise<ChromiumPage> | undefined;

  private constructor(
    raw: BrowserContext,
    options: OpenOptions,
    id: string | undefined,
    scratch: string,
  ) {
    this.raw = raw;
    this.extensionId = id;
    this.#browserPolicy = options.browserPolicy;
    this.#managedPolicy = options.managedPolicy;
    this.#scratch = scratch;
  }

  static async open(options: OpenOptions): Promise<Chromium> {
    const scratch = await makeScratch();
    try {
      const { extension, managedPolicy, browserPolicy, forcedId, startPage = '' } = options;
      const id = extension === undefined ? forcedId : await chromiumId(extension);
      const policies = policiesOf(browserPolicy, id, managedPolicy);
      const managed = managedPolicy !== undefined || browserPolicy !== undefined;
      const profile = options.profileDir ?? join(scratch, 'profile');
      await mkdir(profile, { recursive: true });
      serveClipboardPage(options.server);
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: managed
          ? // Playwright lets no flag open a page.
            await policyWrapper(`${EXECUTABLE} ${startPage}`, policies, scratch)
          : EXECUTABLE,
        headless: true,
        ignoreHTTPSErrors: options.strictCertificates !== true,
        args: chromiumFlags(options, id, managed),
        ignoreDefaultArgs: [
          ...(forcedId === undefined ? [] : NEEDED_UNDER_POLICY),
          ...(startPage === '' ? [] : ['about:blank']),
        ],
      });
      await context.grantPermissions(['clipboard-write'], { origin: CLIPBOARD_ORIGIN });
      return new Chromium(context, options, id, scratch);
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
    this.#managedPolicy = policy;
    await this.#writePolicies();
  }

  /** Changes the browser's own policies, as above. */
  async setBrowserPolicy(policy: object): Promise<void> {
    this.#browserPolicy = policy;
    await this.#writePolicies();
  }

  async #writePolicies(): Promise<void> {
    const policies = policiesOf(this.#browserPolicy, this.extensionId, this.#managedPolicy);
    await writePolicies(this.#scratch, policies);
  }

  async close(): Promise<void> {
    await this.raw.close();
    await removeScratch(this.#scratch);
  }
}

function policiesOf(own: object | undefined, id: string | undefined, managed: object = {}): object {
  // Without it, nobody may look into what policy installed, not even a test.
  return {
    DeveloperToolsAvailability: 1,
    ...own,
    '3rdparty': { extensions: id === undefined ? {} : { [id]: managed } },
  };
}
