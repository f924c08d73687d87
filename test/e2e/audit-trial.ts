import type { AuditEvent } from '../../lib/audit/event.ts';
import type { AuditList } from '../../lib/messaging/protocol.ts';
import type { Chromium } from '../harness/chromium.ts';
import type { TestPage } from '../harness/browser.ts';
import { ChromiumPage } from '../harness/chromium-page.ts';
import { poll } from '../harness/poll.ts';

/** How many a guard reports at once. */
const CHUNK = 100;

/** The extension's popup, and the world of its guard in a chat: what an audit trial needs of a browser. */
export class AuditTrial {
  readonly #browser: Chromium;
  readonly #popup: ChromiumPage;

  private constructor(browser: Chromium, popup: ChromiumPage) {
    this.#browser = browser;
    this.#popup = popup;
  }

  static async open(browser: Chromium): Promise<AuditTrial> {
    return new AuditTrial(browser, await browser.extensionPage('popup.html'));
  }

  /** What an employee is shown of what was reported. */
  async listed(before: number | null = null): Promise<AuditList> {
    const body = JSON.stringify({ before });
    const { value } = await this.#popup.evaluate<{ value: AuditList }>(
      `chrome.runtime.sendMessage({ pasteward: 'audit.list', body: ${body} })`,
    );
    return value;
  }

  /** As if the time until the next try had passed; the next event that comes has it tried. */
  async endPause(): Promise<void> {
    await this.#popup.evaluate(`chrome.storage.local.remove('auditPause')`);
  }

  paused(): Promise<{ from: number; until: number; why: string } | null | undefined> {
    return this.#popup.evaluate(
      `chrome.storage.local.get('auditPause').then(({ auditPause }) => auditPause)`,
    );
  }

  async untilPaused(): Promise<void> {
    await poll('a pause', async () => Boolean(await this.paused()), 45_000);
  }

  /** As if the last heartbeat had been long ago; the worker starts anew. */
  async skipHeartbeat(hours: number): Promise<void> {
    await this.#popup
      .evaluate(`chrome.storage.local.get('auditHeartbeat').then(({ auditHeartbeat }) =>
      chrome.storage.local.set({ auditHeartbeat: { ...auditHeartbeat, at: Date.now() - ${hours} * 3600000 } }))`);
    await this.stopWorker();
  }

  /** @param change JavaScript that changes `book` and `events`, those that wait. */
  async editQueue(change: string): Promise<void> {
    await this.#popup.evaluate(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('audit');
      opening.onsuccess = () => {
        const database = opening.result;
        const edit = database.transaction(['book', 'events'], 'readwrite');
        edit.oncomplete = () => { database.close(); resolve(); };
        edit.onabort = () => reject(edit.error);
        const bookStore = edit.objectStore('book');
        const eventStore = edit.objectStore('events');
        bookStore.get('current').onsuccess = ({ target: { result: book } }) => {
          eventStore.getAll().onsuccess = ({ target: { result: all } }) => {
            const events = all.filter(({ state }) => state === 'waiting');
            ${change};
            for (const kept of events) eventStore.put(kept);
            bookStore.put(book, 'current');
          };
        };
      };
    })`);
  }

  /** Ends the background, in the middle of whatever it does. */
  async stopWorker(): Promise<void> {
    const devTools = await this.#browser.raw.newCDPSession(this.#popup.raw);
    await devTools.send('ServiceWorker.enable');
    await devTools.send('ServiceWorker.stopAllWorkers');
    await devTools.detach();
  }

  /** Reports what a guard would, from its own world in a page of a chat; each of these is one event. */
  async report(page: TestPage, count: number): Promise<void> {
    if (!(page instanceof ChromiumPage)) throw new Error('Not a page of Chromium');
    const devTools = await this.#browser.raw.newCDPSession(page.raw);
    const origin = `chrome-extension://${String(this.#browser.extensionId)}`;
    const world = new Promise<number>((resolve) => {
      devTools.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.origin === origin) resolve(context.id);
      });
    });
    await devTools.send('Runtime.enable');
    const contextId = await world;
    for (let done = 0; done < count; done += CHUNK) {
      const expression = `Promise.all(Array.from({ length: ${Math.min(CHUNK, count - done)} }, () =>
        chrome.runtime.sendMessage({ pasteward: 'outcome.report', body: ${OUTCOME} })))
        .then((answers) => answers.filter(({ ok }) => ok).length)`;
      const answer = await devTools.send('Runtime.evaluate', {
        ...{ expression, contextId, awaitPromise: true, returnByValue: true },
      });
      const accepted: unknown = answer.result.value;
      if (accepted !== Math.min(CHUNK, count - done)) throw new Error('Not all was accepted');
    }
    await devTools.detach();
  }
}

const OUTCOME = JSON.stringify({
  site: 'chatgpt',
  surface: 'paste',
  outcome: 'masked',
  rules: { 'github-token': 1 },
});

/** Each event once, in the order of their numbers. */
export function distinct(events: readonly AuditEvent[]): AuditEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return [...byId.values()].toSorted((one, other) => one.sequence - other.sequence);
}
