import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { ChromiumPage } from '../harness/chromium-page.ts';
import { poll } from '../harness/poll.ts';
import { TestBed } from '../harness/test-bed.ts';
import { channelsWith, freshCanary } from './canaries.ts';
import { Channels } from './channels.ts';
import { plainChat } from './plain-chat.ts';

/** Puts a text where the search is to find it: in the worker, the page or the content script's world. */
type Plant = readonly [world: 'worker' | 'page' | 'content', script: (text: string) => string];

const PLANTS: Readonly<Record<string, Plant>> = {
  'console of worker': ['worker', (text) => `console.warn({ deep: [{ text: '${text}' }] })`],
  'error in worker': ['worker', (text) => `void Promise.reject(new Error('${text}'))`],
  'message from worker': [
    'worker',
    (text) => `chrome.tabs.sendMessage(1, { text: '${text}' }).catch(() => undefined)`,
  ],
  'storage.local of worker': ['worker', (text) => `chrome.storage.local.set({ a: ['${text}'] })`],
  'storage.session of worker': ['worker', (text) => `chrome.storage.session.set({ '${text}': 1 })`],
  'storage.sync of worker': ['worker', (text) => `chrome.storage.sync.set({ a: '${text}' })`],
  'IndexedDB of worker': [
    'worker',
    (text) => `new Promise((done) => {
      const asked = indexedDB.open('planted' + Math.random());
      asked.onupgradeneeded = () => asked.result.createObjectStore('all').put('${text}', 1);
      asked.onsuccess = () => done(asked.result.close()); })`,
  ],
  'Cache of worker': [
    'worker',
    (text) =>
      `caches.open('a').then((it) => it.put('https://a.example/', new Response('${text}')))`,
  ],
  'message to worker': [
    'content',
    (text) => `void chrome.runtime.sendMessage({ text: '${text}' }).catch(() => undefined)`,
  ],
  'console of page': ['content', (text) => `console.error(new Error('${text}'))`],
  'error in page': ['content', (text) => `void setTimeout(() => { throw new Error('${text}'); })`],
  'localStorage of page': ['content', (text) => `localStorage.setItem('a', '${text}')`],
  'sessionStorage of page': ['page', (text) => `sessionStorage.setItem('${text}', 'a')`],
  'page of page': ['page', (text) => `history.replaceState('${text}', '')`],
  DOM: ['content', (text) => `document.body.dataset.a = '${text}'`],
};

const FORMS: Readonly<Record<string, (canary: string) => string>> = {
  'all of it': (canary) => canary,
  'twelve letters of it': (canary) => canary.slice(11, 23),
  'all of it in base64': (canary) => Buffer.from(canary).toString('base64'),
};

describe('the search for secrets finds', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
  });
  let channels: Channels;
  let contentWorld: number | undefined;
  let inContent: (expression: string) => Promise<unknown>;

  const page = (): ChromiumPage => {
    if (bed.composer.page instanceof ChromiumPage) return bed.composer.page;
    throw new Error('Not Chromium');
  };

  beforeAll(async () => {
    channels = await Channels.open(bed.browser, page());
    const devtools = await bed.browser.raw.newCDPSession(page().raw);
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${bed.browser.extensionId ?? ''}`) {
        contentWorld = context.id;
      }
    });
    await devtools.send('Runtime.enable');
    inContent = async (expression) => {
      const found = (): Promise<number> => Promise.resolve(contentWorld ?? 0);
      const contextId = await poll('the content script', found, 15_000);
      return devtools.send('Runtime.evaluate', { contextId, expression, awaitPromise: true });
    };
  });
  beforeEach(async () => {
    contentWorld = undefined;
    bed.server.page('chatgpt.com', '/plain', plainChat('textarea'));
    await bed.composer.goto('https://chatgpt.com/plain');
    channels.heard.length = 0;
  });

  const plant = async ([world, script]: Plant, text: string): Promise<void> => {
    if (world === 'content') await inContent(script(text));
    else if (world === 'page') await page().evaluate(script(text));
    else await (await channels.tapWorker()).evaluate(script(text));
  };

  const CASES = Object.keys(PLANTS).flatMap((channel) =>
    Object.keys(FORMS).map((form) => [channel, form] as const),
  );

  test.each(CASES)('%s: %s', async (channel, form) => {
    const canary = freshCanary();
    const text = FORMS[form]?.(canary) ?? '';
    const where = PLANTS[channel];
    if (!where) throw new Error(`Nothing is planted in ${channel}`);
    await channels.look();
    expect(channelsWith([canary], channels.heard)).toEqual([]);
    await plant(where, text);
    const found = async (): Promise<boolean> => {
      await channels.look();
      return channelsWith([canary], channels.heard).length > 0;
    };
    await poll(`a sign of what was planted in ${channel}`, found, 15_000);
    expect(channelsWith([canary], channels.heard)).toEqual([channel]);
  });

  test('nothing else', async () => {
    await channels.look();
    expect(channels.heard.length).toBeGreaterThan(5);
    expect(channelsWith([freshCanary()], channels.heard)).toEqual([]);
  });
});
