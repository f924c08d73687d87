import { afterEach, expect, test, vi } from 'vitest';
import { TopLayer } from './top-layer.ts';

const HOST = { is: () => false };
const ALL = [':popover-open', ':modal', ':fullscreen', ':active-view-transition'];

/** A browser that knows these pseudo-classes, and a page with something in one of them. */
function browserWith(known: readonly string[], cover?: string): void {
  const querySelectorAll = (selector: string): object[] => {
    const asked = selector.split(/[\s,]+/u).filter((word) => word.startsWith(':'));
    if (asked.some((word) => !known.includes(word))) throw new SyntaxError(selector);
    return cover !== undefined && asked.includes(cover) ? [{}] : [];
  };
  vi.stubGlobal('document', { querySelectorAll });
  vi.stubGlobal('Element', Map);
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe = (): void => undefined;
    },
  );
  vi.stubGlobal('CSS', {
    supports: (condition: string) => known.some((word) => condition === `selector(${word})`),
  });
}

const isClear = (): boolean =>
  new TopLayer(
    HOST,
    () => null,
    () => undefined,
  ).isClear();

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(ALL)('something in %s may lie over the warning', (cover) => {
  browserWith(ALL, cover);
  expect(isClear()).toBe(false);
});

test.each(ALL)('a browser that does not know %s is asked for the others', (unknown) => {
  const known = ALL.filter((word) => word !== unknown);
  browserWith(known);
  expect(isClear()).toBe(true);
  browserWith(known, known[0]);
  expect(isClear()).toBe(false);
});
