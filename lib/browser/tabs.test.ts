import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { activeTab, tabsMatching } from './tabs.ts';

const query = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { tabs: { query } } }));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('gives the tab in front, its address only where it may be seen', async () => {
  query.mockResolvedValueOnce([{ id: 3, title: 'Chat' }]);
  expect(await activeTab()).toEqual({ id: 3, url: undefined });
  expect(query).toHaveBeenLastCalledWith({ active: true, currentWindow: true });
});

test('leaves out tabs without an id', async () => {
  query.mockResolvedValueOnce([{ url: 'https://a.test/' }, { id: 4, url: 'https://b.test/' }]);
  expect(await tabsMatching(['https://*/*'])).toEqual([{ id: 4, url: 'https://b.test/' }]);
});

test.each([
  ['tab in front', () => activeTab(), undefined],
  ['tabs of a kind', () => tabsMatching(['https://*/*']), []],
] as const)('does not wait longer than 2 s for the %s', async (_, ask, none) => {
  query.mockReturnValueOnce(new Promise(() => undefined));
  const asked = ask();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await asked).toEqual(none);
  expect(vi.getTimerCount()).toBe(0);
});
