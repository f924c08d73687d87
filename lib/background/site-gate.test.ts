import { beforeEach, describe, expect, test, vi } from 'vitest';
import { onPageFailed, refuseHosts, refusedHosts } from '../browser/requests.ts';
import { showInTab, tabsMatching } from '../browser/tabs.ts';
import type { AccessTable } from '../policy/access-schema.ts';
import { makeLocks } from './fake-locks.ts';
import { clearTabs, shutSites, watchRefused } from './site-gate.ts';

vi.mock('../browser/requests.ts', () => ({
  onPageFailed: vi.fn(),
  refuseHosts: vi.fn(),
  refusedHosts: vi.fn(),
}));
vi.mock('../browser/runtime.ts', () => ({ pageUrl: (path: string) => `own:/${path}` }));
vi.mock('../browser/tabs.ts', () => ({ showInTab: vi.fn(), tabsMatching: vi.fn() }));

const KIMI = ['kimi.com', 'www.kimi.com', 'kimi.moonshot.cn', 'www.kimi.ai'];
const ACCESS: AccessTable = {
  claude: { action: 'block' },
  chatgpt: {
    action: 'redirect',
    alternative: { title: 'Gemini', url: 'https://gemini.google.com/' },
  },
  kimi: { action: 'redirect', alternative: { title: 'Claude', url: 'https://claude.ai/' } },
  gemini: { action: 'guard' },
};
const tab = (id: number, url: string) => ({ id, url });

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(refusedHosts).mockResolvedValue([]);
  vi.mocked(tabsMatching).mockResolvedValue([]);
  vi.stubGlobal('navigator', { locks: makeLocks() });
});

describe("the browser's rule", () => {
  test('names the hosts of all sites that are shut', async () => {
    await shutSites(ACCESS);
    const hosts = vi.mocked(refuseHosts).mock.calls[0]?.[0];
    expect(hosts).toEqual(expect.arrayContaining(['claude.ai', 'chatgpt.com', 'kimi.com']));
    expect(hosts).not.toContain('gemini.google.com');
  });

  test('is left alone while it says the same, in whatever order', async () => {
    vi.mocked(refusedHosts).mockResolvedValue(KIMI);
    await shutSites({ kimi: { action: 'block' } });
    expect(refuseHosts).not.toHaveBeenCalled();
  });

  test('goes when nothing is shut', async () => {
    vi.mocked(refusedHosts).mockResolvedValue(['claude.ai']);
    await shutSites({});
    expect(vi.mocked(refuseHosts).mock.calls).toEqual([[[]]]);
    expect(tabsMatching).not.toHaveBeenCalled();
  });
});

test('tabs are led away though the browser takes no rule', async () => {
  vi.mocked(refuseHosts).mockRejectedValue(new Error('Internal error'));
  vi.mocked(tabsMatching).mockResolvedValue([tab(1, 'https://claude.ai/new')]);
  await expect(shutSites(ACCESS)).rejects.toThrow('Internal error');
  expect(showInTab).toHaveBeenCalledOnce();
});

describe('a tab', () => {
  test('that is open is led to the page that says why, or to the alternative', async () => {
    vi.mocked(tabsMatching).mockResolvedValue([
      tab(1, 'https://claude.ai/new'),
      tab(2, 'https://chatgpt.com/c/1'),
      // Its alternative is shut as well.
      tab(3, 'https://kimi.com/'),
    ]);
    await clearTabs(ACCESS);
    expect(vi.mocked(showInTab).mock.calls).toEqual([
      [1, 'own://blocked.html?site=claude'],
      [2, 'https://gemini.google.com/'],
      [3, 'own://blocked.html?site=kimi'],
    ]);
  });

  test('that was closed meanwhile keeps no other from being led away', async () => {
    vi.mocked(tabsMatching).mockResolvedValue([1, 2].map((id) => tab(id, 'https://claude.ai/')));
    vi.mocked(showInTab).mockRejectedValueOnce(new Error('No tab with id: 1'));
    await clearTabs(ACCESS);
    expect(vi.mocked(showInTab)).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['a site that is shut', 'https://claude.ai/', 1],
    ['a site that is open, as when the network is down', 'https://gemini.google.com/', 0],
    ['somewhere else', 'https://example.com/', 0],
  ])('whose page could not be loaded, of %s', async (_, url, times) => {
    const told = vi.fn();
    watchRefused(() => Promise.resolve(ACCESS), told);
    vi.mocked(onPageFailed).mock.calls[0]?.[1](tab(7, url));
    await new Promise(setImmediate);
    expect(showInTab).toHaveBeenCalledTimes(times);
    const expected = Array.from({ length: times }, () => [{ site: 'claude', action: 'block' }]);
    expect(told.mock.calls).toEqual(expected);
  });
});
