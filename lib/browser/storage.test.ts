import { expect, test, vi } from 'vitest';
import { readManaged } from './storage.ts';

const get = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { storage: { managed: { get } } } }));

test('gives what the organisation set', async () => {
  get.mockResolvedValueOnce({ onError: 'block' });
  expect(await readManaged()).toEqual({ ok: true, value: { onError: 'block' } });
});

test('nothing is set where Firefox finds no manifest', async () => {
  get.mockRejectedValueOnce(new Error('Managed storage manifest not found'));
  expect(await readManaged()).toEqual({ ok: true, value: {} });
});

test.each([new Error('An unexpected error occurred'), 'Managed storage manifest not found', null])(
  '%j does not mean that nothing is set',
  async (error) => {
    get.mockRejectedValueOnce(error);
    expect(await readManaged()).toEqual({ ok: false, code: 'unreadable' });
  },
);
