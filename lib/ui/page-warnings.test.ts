import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { PageWarnings } from './page-warnings.ts';
import type { NoticeProps } from './show-notice.ts';

/** What stands on the screen: as `showNotice`, it holds its properties until it is closed. */
const screen = new Set<NoticeProps>();
vi.mock('./host.ts', () => ({
  Host: class {
    raise = (): void => undefined;
  },
}));
vi.mock('./show-dialog.ts', () => ({}));
vi.mock('./notice-keys.ts', () => ({ listenForNoticeKeys: () => undefined }));
vi.mock('./show-notice.ts', () => ({
  showNotice: (_host: unknown, _openRoot: unknown, props: NoticeProps) => {
    screen.add(props);
    const close = (): void => {
      screen.delete(props);
      props.onClosed();
    };
    return { close, reopen: () => screen.add(props), enter: () => true, leave: () => true };
  },
}));

const words = {
  strings: (key: string) => key,
  siteName: 'Chat',
  avoid: [],
  groupTitle: () => '',
  termOf: () => undefined,
};

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
}

/** Offers to put an original back; the original can be found as long as somebody holds the offer. */
function offer(warnings: PageWarnings): WeakRef<object> {
  const original = ['deploy with it'];
  const undo = (): void => {
    original.pop();
  };
  warnings.masked({ near: {}, items: [], undo });
  return new WeakRef(original);
}

async function isForgotten(original: WeakRef<object>): Promise<boolean> {
  // A weak reference that was made or read holds until the end of the task.
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
  return original.deref() === undefined;
}

vi.stubGlobal('Element', Map);
afterEach(() => {
  screen.clear();
});

test('the original is kept as long as the notice stands', async () => {
  const warnings = new PageWarnings(words, () => null);
  const original = offer(warnings);
  expect(await isForgotten(original)).toBe(false);
  expect(screen.size).toBe(1);
});

test.each([
  ['it was closed', () => [...screen].at(-1)?.onClosed()],
  ['another took its place', (warnings: PageWarnings) => warnings.outdated()],
])('and no longer: %s', async (_, leave) => {
  const warnings = new PageWarnings(words, () => null);
  const original = offer(warnings);
  leave(warnings);
  screen.clear();
  expect(await isForgotten(original)).toBe(true);
  expect(warnings.owns({})).toBe(false);
});
