import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { policyInForce } from '../e2e/policy-in-force.ts';
import { Chromium } from '../harness/chromium.ts';
import { ChromiumPage } from '../harness/chromium-page.ts';
import { poll } from '../harness/poll.ts';
import { TestBed } from '../harness/test-bed.ts';
import { clickEarly, clickEarlyOnBusyPage, pressEarlyOnBusyPage } from './early-click.ts';
import { plainChat } from './plain-chat.ts';
import { describeReasonAttacks, JUSTIFYING } from './reason-attacks.ts';
import { freshToken } from './secrets.ts';
import { Shown } from './shown.ts';
import { FIND_HOST, LEAVING, NOTICED, WITHSTOOD } from './warning-attacks.ts';

const ORIGINAL = 'Paste the original';

const bed = TestBed.use((options) => Chromium.open(options), {
  extension: '.output/chrome-mv3',
  managedPolicy: {
    families: { secret: { action: 'warn', override: 'acknowledge' } },
    ...JUSTIFYING,
  },
});
beforeAll(() => policyInForce(bed.browser));

describe('a page cannot have the original let through', () => {
  let token: string;
  let shown: Shown;

  beforeEach(async () => {
    bed.server.page('chatgpt.com', '/plain', plainChat('textarea'));
    await bed.composer.goto('https://chatgpt.com/plain');
    bed.server.reset();
    token = freshToken();
    shown = new Shown(bed.composer.page);
    await bed.composer.pasteFromElsewhere(`key ${token}`);
    await shown.waitForText(ORIGINAL);
  });

  /** Lets time pass in the page, as a person would who reads. */
  const pass = async (ms: number): Promise<void> => {
    const from = Date.now();
    await poll('time passes', () => Promise.resolve(Date.now() - from > ms), ms + 15_000);
  };
  const attack = (script: string) => bed.composer.page.evaluate(`${FIND_HOST} {${script}} 0`);
  const screenshot = (): Promise<Buffer> => {
    const { page } = bed.composer;
    if (!(page instanceof ChromiumPage)) throw new Error('Not Chromium');
    // The dialog stands in the middle of the window; what is around it is the page's.
    return page.raw.screenshot({ clip: { x: 450, y: 270, width: 380, height: 180 } });
  };
  /** Whatever was let through would have gone to the server by now. */
  const expectNothing = async (): Promise<void> => {
    await pass(250);
    const held = await bed.composer.text();
    await bed.composer.page.evaluate("fetch('/holds', { method: 'POST', body: fixture.text() })");
    await bed.server.waitFor('what it holds', () => bed.server.records.at(-1), 15_000);
    expect(held).toBe('');
    expect(bed.server.carrying(token)).toEqual([]);
  };

  test('a person can, after half a second', async () => {
    await shown.choose(ORIGINAL);
    await bed.composer.waitForText(`key ${token}`);
    await bed.composer.focus();
    await bed.composer.page.press('Enter');
    expect((await bed.server.waitForMessage()).text).toBe(`key ${token}`);
  });

  test.each([
    ['sooner than that nobody can', clickEarly],
    ['nor by a click that a busy page holds back', clickEarlyOnBusyPage],
    ['nor by a key that a busy page holds back', pressEarlyOnBusyPage],
  ])('%s', async (_, chooseEarly) => {
    await chooseEarly(bed, { text: `key ${token}`, label: ORIGINAL, shown });
    await expectNothing();
    expect(await shown.text()).toContain(ORIGINAL);
    await shown.choose(ORIGINAL);
    await bed.composer.waitForText(`key ${token}`);
  });

  test('by events of its own', async () => {
    const { x, y } = await shown.placeOf(ORIGINAL);
    await pass(600);
    await attack(`
      const init = { bubbles: true, composed: true, cancelable: true, clientX: ${x}, clientY: ${y} };
      for (const target of [host, document.elementFromPoint(${x}, ${y}), document.activeElement, document]) {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          target.dispatchEvent(new PointerEvent(type, init));
        }
        for (const key of ['Enter', ' ', 'Tab', 'Escape']) {
          target.dispatchEvent(new KeyboardEvent('keydown', { ...init, key }));
          target.dispatchEvent(new KeyboardEvent('keyup', { ...init, key }));
        }
        target.click?.();
      }
      if (host.shadowRoot || host.getInnerHTML?.({ includeShadowRoots: true })) throw new Error('seen');`);
    await expectNothing();
    expect(await shown.text()).toContain(ORIGINAL);
  });

  test.each(Object.keys(WITHSTOOD))('%s: the dialog is as it was', async (name) => {
    const before = await screenshot();
    await attack(WITHSTOOD[name] ?? '');
    const same = async (): Promise<boolean> => before.equals(await screenshot());
    await poll('the dialog looks as before', same, 15_000);
    // Fonts come late.
    await pass(150);
    expect(await same()).toBe(true);
  });

  test.each(Object.keys(NOTICED))('%s: a click does not count', async (name) => {
    const place = await shown.placeOf(ORIGINAL);
    await attack(NOTICED[name] ?? '');
    await pass(750);
    await shown.clickAt(place);
    await expectNothing();
  });

  test.each(Object.keys(LEAVING))('%s just before the click', async (name) => {
    const place = await shown.placeOf(ORIGINAL);
    await shown.clickAt({ x: 2, y: 2 });
    await attack(LEAVING[name] ?? '');
    await pass(750);
    await shown.clickAt(place);
    await expectNothing();
  });
});

describeReasonAttacks(bed);
