import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { policyInForce } from '../e2e/policy-in-force.ts';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { plainChat } from './plain-chat.ts';
import { freshToken } from './secrets.ts';
import { Shown } from './shown.ts';
import { FIND_HOST, NOTICED, WITHSTOOD } from './warning-attacks.ts';

const ATTACKS = { ...WITHSTOOD, ...NOTICED };

/** Sends on whatever a paste offers, wherever on the page it comes by. */
const COLLECTOR = `
  addEventListener('paste', ({ clipboardData }) => {
    fetch('/given', { method: 'POST', body: clipboardData.getData('text/plain') });
  }, true);`;

describe('what is blocked stays blocked', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
    managedPolicy: { families: { secret: { action: 'block', override: 'none' } } },
  });
  let token: string;
  let shown: Shown;

  beforeAll(() => policyInForce(bed.browser));
  beforeEach(async () => {
    bed.server.page('chatgpt.com', '/plain', plainChat('textarea', COLLECTOR));
    await bed.composer.goto('https://chatgpt.com/plain');
    bed.server.reset();
    token = freshToken();
    shown = new Shown(bed.composer.page);
  });

  const expectNothing = async (): Promise<void> => {
    const { composer, server } = bed;
    const held = await composer.page.evaluate<string>(`(() => {
      fetch('/holds', { method: 'POST', body: fixture.text() });
      return fixture.text(); })()`);
    const told = () => server.records.find(({ path }) => path === '/holds');
    await server.waitFor('what it holds', told, 15_000);
    expect(held).toBe('');
    expect(server.carrying(token)).toEqual([]);
  };

  test.each(Object.keys(ATTACKS))('when the dialog is %s', async (name) => {
    const { page } = bed.composer;
    await bed.composer.pasteFromElsewhere(`key ${token}`);
    const place = await shown.placeOf('Close');
    await page.evaluate(`${FIND_HOST} {${ATTACKS[name] ?? ''}} 0`);
    for (const key of ['Enter', 'Control+V', 'Escape', 'Control+V', 'Escape'])
      await page.press(key);
    await shown.clickAt(place);
    await page.press('Control+V');
    await expectNothing();
  });

  test('when somebody pastes once more, into the dialog', async () => {
    await bed.composer.pasteFromElsewhere(`key ${token}`);
    await shown.waitForText('Close');
    for (let times = 0; times < 3; times += 1) await bed.composer.page.press('Control+V');
    await expectNothing();
    // It was one dialog all the time.
    await shown.click('Close');
    await shown.waitForNothing();
  });

  test('when a message is sent again and again', async () => {
    const { composer, server } = bed;
    await composer.page.type(`typed ${token}`);
    await composer.settle();
    for (let times = 0; times < 3; times += 1) {
      await composer.page.press('Enter');
      await shown.waitForText('Not sent: GitHub token');
      await composer.page.press('Escape');
      await shown.waitForNothing();
      await composer.focus();
    }
    expect(server.messages()).toEqual([]);
    expect(server.carrying(token)).toEqual([]);
  });
});
