import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { poll } from '../harness/poll.ts';
import { TestBed } from '../harness/test-bed.ts';
import { clickEarly, pressEarlyOnBusyPage } from './early-click.ts';
import { plainChat } from './plain-chat.ts';
import { describeReasonAttacks, JUSTIFYING } from './reason-attacks.ts';
import { freshToken } from './secrets.ts';
import { Shown } from './shown.ts';
import { FIND_HOST, LEAVING, NOTICED } from './warning-attacks.ts';

const ORIGINAL = 'Paste the original';

const bed = TestBed.use((options) => Firefox.open(options), {
  extension: '.output/firefox-mv3',
  managedPolicy: {
    families: { secret: { action: 'warn', override: 'acknowledge' } },
    ...JUSTIFYING,
  },
});

/** Firefox does not say whether an element is covered: the guard looks for what could cover it. */
describe('a page cannot have the original let through in Firefox', () => {
  let token: string;
  let shown: Shown;

  const ask = async (): Promise<void> => {
    await bed.composer.goto('https://chatgpt.com/plain');
    bed.server.reset();
    token = freshToken();
    shown = new Shown(bed.composer.page);
    await bed.composer.pasteFromElsewhere(`key ${token}`);
    await shown.waitForText('GitHub token');
  };
  const pass = async (ms: number): Promise<void> => {
    const from = Date.now();
    await poll('time passes', () => Promise.resolve(Date.now() - from > ms), ms + 15_000);
  };

  beforeAll(async () => {
    bed.server.page('chatgpt.com', '/plain', plainChat('textarea'));
    const asked = async (): Promise<boolean> => {
      await ask();
      return (await shown.text()).includes(ORIGINAL);
    };
    await poll('the policy is in force', asked, 10_000);
  });
  beforeEach(ask);

  test('a person can, after half a second', async () => {
    await shown.choose(ORIGINAL);
    await bed.composer.waitForText(`key ${token}`);
  });

  test.each([
    ['sooner than that nobody can', clickEarly],
    ['nor by a key that a busy page holds back', pressEarlyOnBusyPage],
  ])('%s', async (_, chooseEarly) => {
    await chooseEarly(bed, { text: `key ${token}`, label: ORIGINAL, shown });
    await pass(250);
    expect(await bed.composer.text()).toBe('');
    await shown.choose(ORIGINAL);
    await bed.composer.waitForText(`key ${token}`);
  });

  test.each(Object.keys(NOTICED))('%s: a click does not count', async (name) => {
    const { composer, server } = bed;
    const place = await shown.placeOf(ORIGINAL);
    await composer.page.evaluate(`${FIND_HOST} {${NOTICED[name] ?? ''}} 0`);
    await pass(750);
    await shown.clickAt(place);
    await pass(250);
    expect(await composer.text()).toBe('');
    expect(server.carrying(token)).toEqual([]);
  });

  test.each(Object.keys(LEAVING))('%s just before the click', async (name) => {
    const { composer, server } = bed;
    const place = await shown.placeOf(ORIGINAL);
    await shown.clickAt({ x: 2, y: 2 });
    await composer.page.evaluate(`${FIND_HOST} {${LEAVING[name] ?? ''}} 0`);
    await pass(750);
    await shown.clickAt(place);
    await pass(250);
    expect(await composer.text()).toBe('');
    expect(server.carrying(token)).toEqual([]);
    // It was only that click: a person who sees the dialog can choose.
    await shown.choose(ORIGINAL);
    await composer.waitForText(`key ${token}`);
  });
});

describeReasonAttacks(bed);
