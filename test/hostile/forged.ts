import { beforeEach, describe, expect, test } from 'vitest';
import type { TestBed } from '../harness/test-bed.ts';
import { expectGuarded } from './guarded.ts';
import { breakNatives, clobber, forgeAll, spyOnNatives } from './page-attacks.ts';
import type { Forged } from './page-attacks.ts';
import { plainChat } from './plain-chat.ts';
import type { PlainEditor } from './plain-chat.ts';
import { PLACEHOLDER, freshToken } from './secrets.ts';
import { Shown } from './shown.ts';

const PAGE = 'https://chatgpt.com/plain';

async function openPage(
  { server, composer }: TestBed,
  first: string,
  editor: PlainEditor = 'textarea',
): Promise<void> {
  server.page('chatgpt.com', '/plain', `<script>${first}</script>${plainChat(editor)}`);
  await composer.goto(PAGE);
}

function describeEvents(bed: TestBed): void {
  describe('events that a page makes', () => {
    test('are let alone, every one, and stop nothing', async () => {
      await openPage(bed, '');
      const { page } = bed.composer;
      const token = freshToken();
      // What they met on their way would tell a page whether the guard took notice.
      const met = await page.evaluate<Forged>(`(${String(forgeAll)})('${token}')`);
      expect(met.sent).toBeGreaterThan(80);
      expect(met).toEqual({ sent: met.sent, arrived: met.sent, stopped: 0 });
      expect(await new Shown(page).text()).toBe('');
      await expectGuarded(bed);
    });

    test('put no original back, and make nothing known as allowed', async () => {
      await openPage(bed, '');
      const { composer, server } = bed;
      const shown = new Shown(composer.page);
      const token = freshToken();
      await composer.pasteFromElsewhere(`key ${token}`);
      const { x, y } = await shown.placeOf('Put the original back');
      // The button counts no click before half a second: wait for that, not to be told apart from it.
      await composer.page.waitFor(
        `(globalThis.since ??= performance.now()) < performance.now() - 700`,
      );
      await composer.page.evaluate(`{
        const target = document.elementFromPoint(${x}, ${y});
        const init = { bubbles: true, composed: true, clientX: ${x}, clientY: ${y} };
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          target.dispatchEvent(new MouseEvent(type, init));
        }
        target.click();
        target.dispatchEvent(new KeyboardEvent('keydown', { ...init, key: 'Enter', keyCode: 13 }));
      }`);
      await composer.settle();
      expect(await composer.text()).toBe(`key ${PLACEHOLDER}`);
      await composer.focus();
      await composer.page.type(` again ${token}`);
      await composer.page.press('Enter');
      expect((await server.waitForMessage()).text).toBe(`key ${PLACEHOLDER} again ${PLACEHOLDER}`);
      expect(server.carrying(token)).toEqual([]);
    });

    test('bring no original back by undo and redo', async () => {
      await openPage(bed, '');
      const { composer, server } = bed;
      const token = freshToken();
      await composer.page.type('before ');
      await composer.pasteFromElsewhere(token);
      await composer.waitForText(`before ${PLACEHOLDER}`);
      await composer.page.evaluate(`
        for (const command of ['undo', 'undo', 'redo', 'redo', 'undo', 'undo']) {
          document.execCommand(command);
          fetch('/read', { method: 'POST', body: fixture.text() });
        }`);
      const reads = () => server.records.filter(({ path }) => path === '/read');
      await server.waitFor('reads', () => (reads().length === 6 ? true : undefined), 15_000);
      expect(server.carrying(token)).toEqual([]);
    });
  });
}

function describeNatives(bed: TestBed): void {
  describe('what a page changes in its own world', () => {
    test('hears nothing of a paste, though it listens in every native', async () => {
      await openPage(bed, `(${String(spyOnNatives)})()`);
      const { composer, server } = bed;
      const token = freshToken();
      await composer.pasteFromElsewhere(`pasted ${token} end`);
      await composer.waitForText(`pasted ${PLACEHOLDER} end`);
      const heard = await composer.page.evaluate<string>('[...heard].join()');
      expect(heard).toContain(PLACEHOLDER);
      expect(heard).not.toContain(token);
      await composer.page.evaluate("fetch('/heard', { method: 'POST', body: [...heard].join() })");
      await server.waitFor(
        'spied',
        () => server.records.find(({ path }) => path === '/heard'),
        15_000,
      );
      expect(server.carrying(token)).toEqual([]);
    });

    test('does not disarm the guard by breaking natives', async () => {
      await openPage(bed, '');
      await bed.composer.page.evaluate(`(${String(breakNatives)})()`);
      // In Firefox an extension can make a paste only of the page's own objects.
      if (bed.browser.name === 'firefox') await expectBlocked(bed);
      else await expectGuarded(bed);
    });

    test('does not disarm the guard by names of elements', async () => {
      await openPage(bed, '');
      await bed.composer.page.evaluate(`(${String(clobber)})()`);
      await bed.composer.focus();
      await expectGuarded(bed);
    });
  });
}

async function expectBlocked({ composer, server }: TestBed): Promise<void> {
  const shown = new Shown(composer.page);
  const token = freshToken();
  await composer.pasteFromElsewhere(`pasted ${token}`);
  await shown.waitForText('Not pasted: GitHub token');
  await shown.click('Close');
  await shown.waitForNothing();
  expect(await composer.text()).not.toContain(token);
  await composer.focus();
  await composer.page.type(`typed ${token}`);
  await composer.page.press('Enter');
  // A plain field is masked by the browser's own command, which no page can break.
  expect((await server.waitForMessage()).text).toBe('typed [GITHUB_TOKEN_1]');
  expect(server.carrying(token)).toEqual([]);
}

/** A page's own events, natives and names are of no use against the guard. */
export function describeForged(bed: TestBed): void {
  beforeEach(() => {
    bed.server.reset();
  });
  describeEvents(bed);
  describeNatives(bed);
}
