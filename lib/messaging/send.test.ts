import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sendToBackground } from '../browser/runtime.ts';
import { sendToTab } from '../browser/tabs.ts';
import { ANSWERS } from './protocol.ts';
import { asking } from './send.ts';

const { background: askBackground, tab: askTab } = asking(ANSWERS);

vi.mock('../browser/runtime.ts', () => ({ sendToBackground: vi.fn() }));
vi.mock('../browser/tabs.ts', () => ({ sendToTab: vi.fn() }));

const COUNTS = { day: '2026-11-20', masked: 1, blocked: 0, overridden: 0 };
const answer = (value: unknown) => vi.mocked(sendToBackground).mockResolvedValueOnce(value);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

test('asks by kind and body, and answers what came back', async () => {
  answer({ ok: true, value: COUNTS });
  expect(await askBackground('counts.get', null)).toEqual({ ok: true, value: COUNTS });
  expect(sendToBackground).toHaveBeenCalledExactlyOnceWith({ pasteward: 'counts.get', body: null });
});

test('asks one tab', async () => {
  const status = { site: 'claude', armed: true };
  vi.mocked(sendToTab).mockResolvedValueOnce({ ok: true, value: status });
  const tab = { id: 7, url: undefined };
  expect(await askTab(tab, 'status.get', null)).toEqual({ ok: true, value: status });
  expect(sendToTab).toHaveBeenCalledExactlyOnceWith(tab, { pasteward: 'status.get', body: null });
});

describe('fails with a word for it', () => {
  test.each([
    ['nobody listens', undefined],
    ['something else answers', 'hello'],
    ['the value is no such value', { ok: true, value: { ...COUNTS, masked: -1 } }],
    ['the value has more in it', { ok: true, value: { ...COUNTS, text: 'x' } }],
  ])('when %s', async (_, value) => {
    answer(value);
    expect(await askBackground('counts.get', null)).toEqual({ ok: false, code: 'malformed' });
  });

  test('when the other side refuses', async () => {
    answer({ ok: false, code: 'not-allowed' });
    expect(await askBackground('counts.get', null)).toEqual({ ok: false, code: 'refused' });
  });

  test('when there is no other side', async () => {
    vi.mocked(sendToBackground).mockRejectedValueOnce(new Error('no receiving end'));
    expect(await askBackground('counts.get', null)).toEqual({ ok: false, code: 'unreachable' });
    // A script that outlived its extension gets this from the call itself.
    vi.mocked(sendToBackground).mockImplementationOnce(() => {
      throw new Error('Extension context invalidated');
    });
    expect(await askBackground('counts.get', null)).toEqual({ ok: false, code: 'unreachable' });
  });

  test('when the answer takes longer than 2 s, and no timer is left', async () => {
    vi.mocked(sendToBackground).mockReturnValueOnce(new Promise(() => undefined));
    const asked = askBackground('counts.get', null);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked).toEqual({ ok: false, code: 'late' });
    answer({ ok: true, value: COUNTS });
    await askBackground('counts.get', null);
    expect(vi.getTimerCount()).toBe(0);
  });
});
