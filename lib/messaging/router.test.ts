import { beforeEach, describe, expect, test, vi } from 'vitest';
import { onMessage } from '../browser/runtime.ts';
import type { Sender } from '../browser/runtime.ts';
import { REQUESTS } from './protocol.ts';
import type { Counts } from './protocol.ts';
import { listen } from './router.ts';

vi.mock('../browser/runtime.ts', () => ({
  onMessage: vi.fn(),
  ownId: () => 'own',
  pageUrl: (path: string) => `chrome-extension://own${path}`,
}));

const CONTENT: Sender = { id: 'own', tabId: 7, url: 'https://claude.ai/' };
const SIDEBAR: Sender = { ...CONTENT, tabId: undefined };
const POPUP: Sender = { id: 'own', tabId: undefined, url: 'chrome-extension://own/popup.html' };
const own = (path: string): Sender => ({ ...POPUP, url: `chrome-extension://own/${path}` });
const BACKGROUND: Sender = { id: 'own', tabId: undefined, url: 'chrome-extension://own/worker.js' };
const COUNTS = { day: '2026-11-20', masked: 1, blocked: 0, overridden: 0 };
const STATE = {
  policy: { families: familyRules(), sites: {}, rules: {}, onError: 'warn', groups: [], terms: [] },
  managed: false,
  rejected: [],
};
const OUTCOME = { site: 'claude', surface: 'paste', outcome: 'masked', rules: {} };
const REFUSED = { ok: false, code: 'not-allowed' };

function familyRules(): object {
  const rule = { action: 'mask', override: 'none' };
  return { secret: rule, personal: rule, code: rule, document: rule, term: rule };
}

const handlers = {
  'counts.get': vi.fn((): Promise<Counts> | Counts => COUNTS),
  'outcome.report': vi.fn(() => Promise.resolve(null)),
  'policy.changed': vi.fn(() => null),
};

/** What is answered to a message, or `undefined` when it is left to others. */
function send(kind: string, body: unknown, sender: Sender): Promise<unknown> | undefined {
  return vi.mocked(onMessage).mock.calls[0]?.[0]({ pasteward: kind, body }, sender);
}

beforeEach(() => {
  vi.clearAllMocks();
  listen(REQUESTS, handlers);
});

describe('whoever is not named for a message is refused, and nothing is done', () => {
  test.each([
    ['another extension', 'counts.get', null, { ...POPUP, id: 'other' }],
    ['nobody in particular', 'counts.get', null, { ...POPUP, id: undefined }],
    [
      "another extension's popup",
      'counts.get',
      null,
      { ...POPUP, url: 'chrome-extension://other/popup.html' },
    ],
    ['a content script', 'counts.get', null, CONTENT],
    ['the page of a site that is shut', 'counts.get', null, { ...own('blocked.html'), tabId: 7 }],
    ['a page below', 'counts.get', null, { ...own('x/options.html'), tabId: 7 }],
    ['a page that names it', 'counts.get', null, { ...own('x.html?options.html'), tabId: 7 }],
    [
      'a chat that names it',
      'counts.get',
      null,
      { ...CONTENT, url: `https://claude.ai/?${String(POPUP.url)}` },
    ],
    ['the background', 'counts.get', null, BACKGROUND],
    ['the popup', 'outcome.report', OUTCOME, POPUP],
    ['the background', 'outcome.report', OUTCOME, BACKGROUND],
    ['the options page', 'outcome.report', OUTCOME, own('options.html')],
    ['the options page', 'policy.changed', STATE, own('options.html')],
    ['a content script', 'policy.changed', STATE, CONTENT],
    ['a content script in a sidebar', 'policy.changed', STATE, SIDEBAR],
    ['the popup', 'policy.changed', STATE, POPUP],
  ])('%s with %s', async (_, kind, body, sender) => {
    expect(await send(kind, body, sender)).toEqual(REFUSED);
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });
});

test.each([
  ['the popup', 'counts.get', null, POPUP, COUNTS],
  ['the popup in a tab', 'counts.get', null, { ...POPUP, tabId: 7 }, COUNTS],
  ['the options page', 'counts.get', null, { ...own('options.html'), tabId: 7 }, COUNTS],
  ['the options page, at a part of it', 'counts.get', null, own('options.html?a#rules'), COUNTS],
  ['a content script', 'outcome.report', OUTCOME, CONTENT, null],
  ['a content script in a sidebar', 'outcome.report', OUTCOME, SIDEBAR, null],
  ['the background', 'policy.changed', STATE, BACKGROUND, null],
  ['a worker without an address', 'policy.changed', STATE, { ...BACKGROUND, url: undefined }, null],
])('%s may send %s', async (_, kind, body, sender, value) => {
  expect(await send(kind, body, sender)).toEqual({ ok: true, value });
});

test.each([[null], ['text'], [{ ...OUTCOME, site: 'my secret' }], [{ ...OUTCOME, text: 'x' }]])(
  'a body of another form is refused: %j',
  async (body) => {
    expect(await send('outcome.report', body, CONTENT)).toEqual({ ok: false, code: 'malformed' });
    expect(handlers['outcome.report']).not.toHaveBeenCalled();
  },
);

test.each([
  ['an unknown kind', 'secrets.get'],
  ['a name that every object has', 'constructor'],
  ['a kind that is answered elsewhere', 'status.get'],
])('%s is left to others', (_, kind) => {
  expect(send(kind, null, POPUP)).toBeUndefined();
});

test.each([
  [undefined],
  ['text'],
  [{ body: null }],
  [{ pasteward: 'counts.get', body: null, x: 1 }],
])('something that is no message of ours is left to others: %j', (message) => {
  expect(vi.mocked(onMessage).mock.calls[0]?.[0](message, POPUP)).toBeUndefined();
});

test.each([
  [
    'throws',
    () => {
      throw new Error('AKIA 1234');
    },
  ],
  ['fails later', () => Promise.reject(new Error('AKIA 1234'))],
])('of a handler that %s only the fact travels', async (_, fails) => {
  handlers['counts.get'].mockImplementationOnce(fails);
  expect(await send('counts.get', null, POPUP)).toEqual({ ok: false, code: 'failed' });
});
