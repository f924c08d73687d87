import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import type { BrowserUnderTest, Flavours, OpenOptions } from './browser.ts';
import { FirefoxPage } from './firefox-page.ts';
import { CLIPBOARD_ORIGIN, copyFrom, serveClipboardPage } from './clipboard-page.ts';
import { geckoId } from './extension-id.ts';
import { firefoxPolicyWrapper } from './firefox-policy.ts';
import {
  firefoxPreferences,
  layProfile,
  START_MS,
  writeManagedStorage,
} from './firefox-profile.ts';
import { poll } from './poll.ts';
import { makeScratch, removeScratch } from './scratch.ts';

const EXECUTABLE = process.env['PASTEWARD_FIREFOX'] ?? '/usr/bin/firefox-esr';

/** The extension's, the same at each start: what it stores belongs to it. */
const UUID = randomUUID();

/** For one of the extension's pages, beside other browsers. */
const LOAD_MS = 15_000;

/** Its headless clipboard drops every other type in silence. */
const KEPT = ['text/plain', 'text/html'];

/** `raw` is Puppeteer's browser, over WebDriver BiDi. */
export class Firefox implements BrowserUnderTest<FirefoxPage> {
  readonly name = 'firefox';
  readonly raw: Browser;
  /** Known before the start, so that tests can open the extension's own pages. */
  readonly extensionOrigin: string;
  readonly #scratch: string;
  #clipboard: Promise<FirefoxPage> | undefined;

  private constructor(raw: Browser, extensionOrigin: string, scratch: string) {
    this.raw = raw;
    this.extensionOrigin = extensionOrigin;
    this.#scratch = scratch;
  }

  static async open(options: OpenOptions): Promise<Firefox> {
    const scratch = await makeScratch();
    try {
      const { extension, managedPolicy, profileDir, extraArgs = [] } = options;
      const { forcedId, browserPolicy, startPage } = options;
      const id = extension === undefined ? forcedId : await geckoId(extension);
      const executable = browserPolicy
        ? await firefoxPolicyWrapper(EXECUTABLE, browserPolicy, scratch)
        : EXECUTABLE;
      if (managedPolicy !== undefined && id !== undefined) {
        await writeManagedStorage(scratch, id, managedPolicy);
      }
      const profile = profileDir ?? join(scratch, 'profile');
      if (profileDir === undefined) await layProfile(EXECUTABLE, profile);
      serveClipboardPage(options.server);
      const browser = await launch({
        browser: 'firefox',
        executablePath: executable,
        headless: true,
        // Nobody here asks Firefox what it fetches; telling it all the same costs it a twentieth of its time.
        networkEnabled: false,
        timeout: START_MS,
        acceptInsecureCerts: true,
        // Firefox looks for managed storage under the home folder.
        env: { ...process.env, HOME: scratch },
        userDataDir: profile,
        extraPrefsFirefox: firefoxPreferences(options.server, id, UUID),
        // Without it WebDriver may not open an extension's pages.
        args: [
          '--remote-allow-system-access',
          ...(startPage === undefined ? [] : ['--url', startPage]),
          ...extraArgs,
        ],
      });
      const firefox = new Firefox(browser, `moz-extension://${UUID}`, scratch);
      if (extension !== undefined) await firefox.#install(extension);
      return firefox;
    } catch (error) {
      await removeScratch(scratch);
      throw error;
    }
  }

  /** Installed is not started: until its own files load, pages get no content scripts. */
  async #install(extension: string): Promise<void> {
    await this.raw.installExtension(resolve(extension));
    const page = await this.extensionPage('manifest.json');
    await page.close();
  }

  async newPage(url: string): Promise<FirefoxPage> {
    const page = new FirefoxPage(await this.raw.newPage());
    await page.goto(url);
    return page;
  }

  async extensionPage(path: string): Promise<FirefoxPage> {
    const page = new FirefoxPage(await this.raw.newPage());
    const url = `${this.extensionOrigin}/${path}`;
    // Puppeteer never hears that such a page has loaded.
    page.raw.goto(url).catch(() => undefined);
    const loaded = `location.href === '${url}' && document.readyState === 'complete'`;
    // The blank page goes away under some question or other, which then has no answer.
    await poll(loaded, () => page.evaluate<boolean>(loaded).catch(() => false), LOAD_MS);
    return page;
  }

  async copy(flavours: Flavours): Promise<void> {
    const lost = Object.keys(flavours).filter((type) => !KEPT.includes(type));
    if (lost.length > 0) throw new Error(`Headless Firefox keeps no ${lost.join(', ')}`);
    this.#clipboard ??= this.newPage(CLIPBOARD_ORIGIN);
    await copyFrom(await this.#clipboard, flavours);
  }

  async close(): Promise<void> {
    await this.raw.close();
    await removeScratch(this.#scratch);
  }
}
