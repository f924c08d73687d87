import { expect, test } from 'vitest';
import { fail, ok } from '../../base/result.ts';
import type { Kind, RequestOf, ResponseOf } from '../../messaging/protocol.ts';
import { loadState } from './load-state.ts';

test('shows what there is when the background answers in part', async () => {
  const asked: unknown[] = [];
  const state = await loadState(<K extends Kind>(kind: K, body: RequestOf<K>) => {
    asked.push([kind, body]);
    return Promise.resolve(
      kind === 'audit.receiver' ? ok(null as ResponseOf<K>) : fail('unreachable'),
    );
  });
  expect(state).toEqual({
    ...{ policy: undefined, since: undefined, next: undefined, list: undefined, days: undefined },
    ...{ latest: undefined, receiver: null },
  });
  expect(asked).toContainEqual(['audit.list', { before: null }]);
});
