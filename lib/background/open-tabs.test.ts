import { expect, test, vi } from 'vitest';
import { injectInto, tabsMatching } from '../browser/tabs.ts';
import { guardOpenTabs } from './open-tabs.ts';

vi.mock('../browser/tabs.ts', () => ({ injectInto: vi.fn(), tabsMatching: vi.fn() }));

test('a tab that cannot be reached keeps the guard from no other', async () => {
  const tabs = [1, 2, 3].map((id) => ({ id, url: undefined }));
  vi.mocked(tabsMatching).mockResolvedValueOnce(tabs);
  vi.mocked(injectInto).mockRejectedValueOnce(new Error('error page'));
  await guardOpenTabs(['https://claude.ai/*']);
  expect(tabsMatching).toHaveBeenCalledExactlyOnceWith(['https://claude.ai/*']);
  expect(vi.mocked(injectInto).mock.calls.map(([tab]) => tab)).toEqual(tabs);
});
