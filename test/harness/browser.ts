import type { FixtureServer } from './server.ts';

/** MIME type to content. `image/png` takes base64; any other type is plain text. */
export type Flavours = Readonly<Record<string, string>>;

export type BrowserName = 'chromium' | 'firefox';

export interface OpenOptions {
  /** Every host name leads to this server. */
  readonly server: FixtureServer;
  /** Folder of a built extension, with its manifest.json. */
  readonly extension?: string | undefined;
  /** Id of an extension that the browser's own policies install, in place of a folder. */
  readonly forcedId?: string | undefined;
  /** Kept after closing; without it a temporary profile is made and removed. */
  readonly profileDir?: string | undefined;
  /** What `storage.managed` gives the extension. */
  readonly managedPolicy?: object | undefined;
  /** The browser's own policies, such as ExtensionSettings; for Firefox as in `policies` of policies.json. */
  readonly browserPolicy?: object | undefined;
  /** Opened with the browser, as from a link in another program; Chromium needs policies for it. */
  readonly startPage?: string | undefined;
  readonly extraArgs?: readonly string[] | undefined;
  /** Chromium only: certificates that nobody vouches for are refused, those of the fixture server too. */
  readonly strictCertificates?: boolean | undefined;
  /** Chromium only: without it an unpacked extension has no blocking webRequest. On by default. */
  readonly blockingWebRequest?: boolean | undefined;
}

/** A page, driven alike in both browsers. Functions and expressions run in the page's own world. */
export interface TestPage {
  goto(url: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
  click(selector: string): Promise<void>;
  /** A trusted key or chord: `Enter`, `Shift+Enter`, `Control+V`. */
  press(keys: string): Promise<void>;
  type(text: string, options?: { readonly delay?: number }): Promise<void>;
  /** Chooses files in an `input[type=file]`, hidden or not. */
  chooseFiles(selector: string, paths: readonly string[]): Promise<void>;
  /** Polls an expression in the page until it is truthy, and gives its value. */
  waitFor<T>(expression: string, timeout?: number): Promise<T>;
  screenshot(path: string): Promise<void>;
  toFront(): Promise<void>;
  close(): Promise<void>;
}

export interface BrowserUnderTest<Page extends TestPage = TestPage> {
  readonly name: BrowserName;
  newPage(url: string): Promise<Page>;
  /** Opens a page of the loaded extension, such as `popup.html`. */
  extensionPage(path: string): Promise<Page>;
  /** Puts flavours on the browser's real clipboard by a trusted copy. */
  copy(flavours: Flavours): Promise<void>;
  close(): Promise<void>;
}
