import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import type { TestPage } from '../harness/browser.ts';
import { ChromiumPage } from '../harness/chromium-page.ts';
import { EventReceiver } from '../harness/event-receiver.ts';
import { standing, TestBed } from '../harness/test-bed.ts';
import { Shown } from '../hostile/shown.ts';
import { stringsOf } from './locale.ts';
import { describeOverrides, IN_FIELD, OVERRIDING, REASON, TOKEN } from './overrides.ts';
import { policyInForce } from './policy-in-force.ts';

const say = stringsOf('en');

describe('overrides, in Chromium', () => {
  const receiver = new EventReceiver('ocsf');
  const bed = TestBed.use(
    async (options) => {
      const audit = { format: 'ocsf', endpoint: await receiver.listen() };
      return Chromium.open({ ...options, managedPolicy: { ...OVERRIDING, audit } });
    },
    { extension: '.output/chrome-mv3' },
  );
  beforeAll(() => policyInForce(bed.browser));
  afterAll(() => receiver.stop());
  describeOverrides(bed, receiver);

  /** Firefox has no way to make a trusted drop. */
  test('a reason can be dropped into its field, but not what was held', async () => {
    const { composer, server } = bed;
    await composer.goto('https://chatgpt.com/');
    const shown = new Shown(composer.page);
    await composer.paste(`key ${TOKEN}`);
    await shown.waitForText(say('justify_label'));
    for (let times = 0; times < 3; times += 1) await composer.page.press('Shift+Tab');
    server.reset();
    await dropIntoField(composer.page, `it is ${TOKEN}`);
    await shown.waitForText(say('justify_sensitive'));
    expect(await composer.page.evaluate(IN_FIELD)).toBe('');
    await dropIntoField(composer.page, REASON);
    await composer.page.waitFor(`(${IN_FIELD}) === ${JSON.stringify(REASON)}`);
    expect(await shown.text()).not.toContain(say('justify_sensitive'));
    await composer.page.press('Escape');
    await shown.waitForNothing();
    expect(server.carrying(TOKEN)).toEqual([]);
  });
});

async function dropIntoField(page: TestPage, text: string): Promise<void> {
  if (!(page instanceof ChromiumPage)) throw new Error('Not Chromium');
  const { raw } = page;
  const protocol = await raw.context().newCDPSession(raw);
  await protocol.send('DOM.getDocument', { depth: -1, pierce: true });
  const { searchId } = await protocol.send('DOM.performSearch', { query: 'textarea#reason' });
  const { nodeIds } = await protocol.send('DOM.getSearchResults', {
    ...{ searchId, fromIndex: 0, toIndex: 1 },
  });
  const { model } = await protocol.send('DOM.getBoxModel', { nodeId: standing(nodeIds[0]) });
  const [x = 0, y = 0] = model.content;
  const data = { items: [{ mimeType: 'text/plain', data: text }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await protocol.send('Input.dispatchDragEvent', { type, x: x + 5, y: y + 5, data });
  }
  await protocol.detach();
}
