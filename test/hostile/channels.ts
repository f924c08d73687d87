import type { CDPSession, Worker } from 'playwright-core';
import type { Chromium } from '../harness/chromium.ts';
import type { ChromiumPage } from '../harness/chromium-page.ts';
import { dig, digList, digText } from '../harness/exchange.ts';
import type { Heard } from './canaries.ts';

/** In the worker: keeps what it is sent, what it sends, what it says and what goes wrong in it. */
const TAP = `if (!globalThis.heard) {
  globalThis.heard = [];
  const keep = (channel, ...values) => {
    const said = values.map((it) => (it instanceof Error ? it.message + it.stack : JSON.stringify(it)));
    heard.push({ channel, text: said.join(' ') });
  };
  chrome.runtime.onMessage.addListener((message, sender) => keep('message to worker', message, sender));
  chrome.runtime.onConnect.addListener((port) => {
    keep('message to worker', port.name);
    port.onMessage.addListener((message) => keep('message to worker', message));
  });
  const { sendMessage } = chrome.tabs;
  chrome.tabs.sendMessage = (...args) => {
    keep('message from worker', args);
    return Reflect.apply(sendMessage, chrome.tabs, args);
  };
  for (const name of ['debug', 'error', 'info', 'log', 'trace', 'warn']) {
    const say = console[name];
    console[name] = (...args) => { keep('console of worker', ...args); say.apply(console, args); };
  }
  addEventListener('error', ({ message, error }) => keep('error in worker', message, error));
  addEventListener('unhandledrejection', ({ reason }) => keep('error in worker', reason));
}`;

/** Wherever script of an origin can keep something. */
const KEPT = `(async () => {
  const kept = [];
  const keep = (channel, value) => kept.push({ channel, text: JSON.stringify(value) ?? '' });
  for (const area of ['local', 'session', 'sync', 'managed']) {
    const storage = globalThis.chrome?.storage?.[area];
    if (storage) keep('storage.' + area, await storage.get(null));
  }
  for (const name of ['localStorage', 'sessionStorage']) {
    if (globalThis[name]) keep(name, { ...globalThis[name] });
  }
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store).getAll();
      keep('IndexedDB', [name, store, await new Promise((resolve) => { all.onsuccess = () => resolve(all.result); })]);
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) keep('Cache', [name, url, await (await cache.match(url)).text()]);
  }
  if (globalThis.document) keep('page', [document.cookie, document.title, name, history.state, location.href]);
  return kept;
})()`;

/** As JSON, with the text of every object that was logged. */
const WHOLE = `function () {
  try { return JSON.stringify(this) + ' ' + this.message + ' ' + this.stack; } catch { return String(this); }
}`;

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** Everything that a page, its content scripts and the worker say or keep, outside of the composer. */
export class Channels {
  readonly #browser: Chromium;
  readonly #page: ChromiumPage;
  readonly #devtools: CDPSession;
  readonly #pending: Promise<unknown>[] = [];
  readonly heard: Heard[] = [];

  private constructor(browser: Chromium, page: ChromiumPage, devtools: CDPSession) {
    this.#browser = browser;
    this.#page = page;
    this.#devtools = devtools;
  }

  static async open(browser: Chromium, page: ChromiumPage): Promise<Channels> {
    const devtools = await browser.raw.newCDPSession(page.raw);
    const channels = new Channels(browser, page, devtools);
    devtools.on('Runtime.consoleAPICalled', (said) => channels.#noteConsole(said));
    devtools.on('Runtime.exceptionThrown', (thrown) => channels.#note('error in page', thrown));
    devtools.on('Log.entryAdded', (entry) => channels.#note('log of browser', entry));
    await devtools.send('Runtime.enable');
    await devtools.send('Log.enable');
    await channels.tapWorker();
    return channels;
  }

  /** The one that runs now: call it again when the extension was started again. */
  async tapWorker(): Promise<Worker> {
    const { raw } = this.#browser;
    const worker = raw.serviceWorkers()[0] ?? (await raw.waitForEvent('serviceworker'));
    await worker.evaluate(TAP);
    return worker;
  }

  /** Adds what is kept, shown and said at this moment. */
  async look(): Promise<void> {
    const worker = await this.tapWorker();
    this.heard.push(...(await worker.evaluate<Heard[]>(`heard.splice(0)`)));
    this.#keep('worker', await worker.evaluate<Heard[]>(KEPT));
    this.#keep('page', await this.#page.evaluate<Heard[]>(KEPT));
    const { root } = await this.#devtools.send('DOM.getDocument', { depth: -1, pierce: true });
    this.#note('DOM', outsideOfComposer(root));
    await Promise.all(this.#pending.splice(0));
  }

  #keep(where: string, kept: readonly Heard[]): void {
    for (const { channel, text } of kept)
      this.heard.push({ channel: `${channel} of ${where}`, text });
  }

  #note(channel: string, said: unknown): void {
    this.heard.push({ channel, text: JSON.stringify(said) });
  }

  #noteConsole(said: unknown): void {
    this.#note('console of page', said);
    for (const argument of digList(said, 'args')) {
      const objectId = digText(argument, 'objectId');
      if (objectId === '') continue;
      const call = { functionDeclaration: WHOLE, objectId, returnByValue: true };
      const whole = this.#devtools.send('Runtime.callFunctionOn', call);
      // A page that is gone takes its objects along.
      this.#pending.push(
        whole
          .then((answer) => this.#note('console of page', dig(answer, 'result')))
          .catch(() => undefined),
      );
    }
  }
}

/** Every name, value and attribute, in closed shadow roots too. */
function outsideOfComposer(node: DomNode): unknown[] {
  const attributes = node.attributes ?? [];
  if (attributes.includes('prompt-textarea') || attributes.includes('data-editor')) return [];
  const inside = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  return [node.nodeName, node.nodeValue, attributes, ...inside.map(outsideOfComposer)];
}
