import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../base/result.ts';
import type { Kind, ResponseOf } from '../../messaging/protocol.ts';
import { loadState } from './load-state.ts';
import type { PopupParts } from './load-state.ts';

const COUNTS = { day: '2026-11-20', masked: 2, blocked: 1, overridden: 0 };

/** A popup over a tab: `url` is as the browser gives it, `armed` is undefined without a guard. */
function over(tab: { readonly url: string | undefined } | undefined, armed?: boolean): PopupParts {
  const unreachable = () => Promise.resolve(fail('unreachable'));
  return {
    activeTab: () => Promise.resolve(tab && { id: 7, ...tab }),
    askBackground: <K extends Kind>(kind: K) =>
      kind === 'counts.get' ? Promise.resolve(ok(COUNTS as ResponseOf<K>)) : unreachable(),
    askTab: <K extends Kind>() =>
      armed === undefined
        ? unreachable()
        : Promise.resolve(ok({ site: 'claude', armed } as ResponseOf<K>)),
  };
}

describe('says of the tab in front', () => {
  test('that it is protected', async () => {
    const { protection, siteId } = await loadState(over({ url: 'https://claude.ai/new' }, true));
    expect(protection).toEqual({ kind: 'protected', siteName: 'Claude' });
    expect(siteId).toBe('claude');
  });

  test('that it is a chat without a guard', async () => {
    const state = await loadState(over({ url: 'https://claude.ai/new' }));
    expect(state.protection).toEqual({ kind: 'reload' });
  });

  test.each([
    ['another page', { url: 'https://example.com/' }],
    ['a page it may not look at', { url: undefined }],
    ['a tab that is being opened', { url: '' }],
    ['a page without a host', { url: 'about:blank' }],
    ['no address at all', { url: 'https://' }],
    ['no tab', undefined],
  ])('that nothing is protected there: %s', async (_, tab) => {
    const state = await loadState(over(tab, true));
    expect(state).toMatchObject({ protection: { kind: 'elsewhere' }, siteId: undefined });
  });
});

test('shows what there is when the background answers in part', async () => {
  const state = await loadState(over({ url: 'https://claude.ai/' }, true));
  expect(state).toMatchObject({ counts: COUNTS, policy: undefined });
});
