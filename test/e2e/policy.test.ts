import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../harness/browser.ts';
import { Chromium } from '../harness/chromium.ts';
import { Composer } from '../harness/composer.ts';
import { Firefox } from '../harness/firefox.ts';
import { poll } from '../harness/poll.ts';
import { makeScratch, removeScratch } from '../harness/scratch.ts';
import { FixtureServer } from '../harness/server.ts';
import { stringsOf } from './locale.ts';
import { CALM_MS, policyInForce, untilPolicy } from './policy-in-force.ts';
import { pasteIn } from './paste-outcome.ts';
import { Popup } from './popup.ts';

const CHROME = '.output/chrome-mv3';
const FIREFOX = '.output/firefox-mv3';
const say = stringsOf('en');
const secret = (rule: object) => ({ families: { secret: rule } });

const CHATGPT = 'https://chatgpt.com/';
const CLAUDE = 'https://claude.ai/';
const GEMINI = 'https://gemini.google.com/';
const QWEN = 'https://chat.qwen.ai/';

let server: FixtureServer;
beforeAll(async () => {
  server = await FixtureServer.start();
});
afterAll(() => server.stop());
beforeEach(() => server.reset());

async function pasteOn(composer: Composer, address: string): ReturnType<typeof pasteIn> {
  await composer.goto(address);
  return pasteIn(composer);
}

/**
 * Chromium begins to watch its policies when it holds its start to be over: at once on an idle
 * machine, after three minutes on a busy one.
 */
const NOTICED_MS = 240_000;

async function untilPasteIs(composer: Composer, wanted: string): Promise<void> {
  await poll(
    `a paste to be ${wanted}`,
    async () => (await pasteIn(composer)) === wanted,
    NOTICED_MS,
    4 * CALM_MS,
  );
}

async function usingChromium(
  options: { readonly managedPolicy?: object; readonly profileDir?: string },
  use: (browser: Chromium, composer: Composer) => Promise<void>,
): Promise<void> {
  const browser = await Chromium.open({ server, extension: CHROME, ...options });
  try {
    await use(browser, await Composer.open(browser, CHATGPT));
  } finally {
    await browser.close();
  }
}

describe('policy, in Chromium', () => {
  test('each family and each site has its own action', async () => {
    const managedPolicy = {
      ...secret({ action: 'warn' }),
      sites: { claude: secret({ action: 'block' }), qwen: secret({ action: 'allow' }) },
    };
    await usingChromium({ managedPolicy }, async (browser, composer) => {
      await policyInForce(browser);
      expect(await pasteOn(composer, CHATGPT)).toBe('asked');
      expect(await pasteOn(composer, CLAUDE)).toBe('blocked');
      expect(await pasteOn(composer, GEMINI)).toBe('asked');
      expect(await pasteOn(composer, QWEN)).toBe('original');
      const popup = await Popup.open(browser);
      expect(await popup.text()).toContain(say('popup_policy_managed'));
    });
  });

  test('nothing set means protected; what comes, changes or goes later counts at once', async () => {
    await usingChromium({ managedPolicy: {} }, async (browser, composer) => {
      expect(await pasteIn(composer)).toBe('masked');
      const popup = await Popup.open(browser);
      expect(await popup.text()).toContain(say('popup_policy_default'));
      await composer.page.evaluate('window.sameDocument = true');
      await browser.setManagedPolicy(secret({ action: 'block' }));
      await untilPasteIs(composer, 'blocked');
      await browser.setManagedPolicy(secret({ action: 'warn' }));
      await untilPasteIs(composer, 'asked');
      await browser.setManagedPolicy({});
      await untilPasteIs(composer, 'masked');
      expect(await composer.page.evaluate('window.sameDocument')).toBe(true);
      expect((await untilPolicy(browser, ({ managed }) => !managed)).rejected).toEqual([]);
    });
  }, 300_000);

  test('what cannot be understood takes nothing else with it', async () => {
    const managedPolicy = {
      colour: 'red',
      ...secret({ action: 'explode' }),
      onError: 'block',
      sites: { claude: secret({ action: 'block' }) },
    };
    await usingChromium({ managedPolicy }, async (browser, composer) => {
      const { policy } = await policyInForce(browser);
      expect(policy.onError).toBe('block');
      expect(await pasteOn(composer, CHATGPT)).toBe('masked');
      expect(await pasteOn(composer, CLAUDE)).toBe('blocked');
    });
  });

  test('the last known policy holds at the next start, until the browser says that it went', async () => {
    const scratch = await makeScratch();
    const profileDir = join(scratch, 'profile');
    try {
      await usingChromium({ profileDir, managedPolicy: secret({ action: 'block' }) }, (browser) =>
        policyInForce(browser).then(() => undefined),
      );
      await usingChromium({ profileDir, managedPolicy: {} }, async (browser, composer) => {
        expect(await pasteIn(composer)).toBe('blocked');
        await untilPolicy(browser, ({ managed }) => !managed);
        await untilPasteIs(composer, 'masked');
      });
    } finally {
      await removeScratch(scratch);
    }
  }, 300_000);
});

describe('policy, in Firefox', () => {
  const using = async (
    managedPolicy: object | undefined,
    use: (browser: BrowserUnderTest, composer: Composer) => Promise<void>,
  ): Promise<void> => {
    const browser = await Firefox.open({ server, extension: FIREFOX, managedPolicy });
    try {
      await use(browser, await Composer.open(browser, CHATGPT));
    } finally {
      await browser.close();
    }
  };

  test('each family and each site has its own action; what is not understood is reported', async () => {
    const managedPolicy = {
      colour: 'red',
      families: { secret: { action: 'warn' }, personal: { action: 'explode' } },
      sites: { claude: secret({ action: 'block' }), qwen: secret({ action: 'allow' }) },
      onError: 'shrug',
    };
    await using(managedPolicy, async (browser, composer) => {
      expect(await pasteOn(composer, CLAUDE)).toBe('blocked');
      expect(await pasteOn(composer, QWEN)).toBe('original');
      expect(await pasteOn(composer, CHATGPT)).toBe('asked');
      const popup = await Popup.open(browser);
      const text = await popup.text();
      const paths = ['colour', 'families.personal.action', 'onError'].join(say('list_and'));
      expect(text).toContain(say('popup_policy_rejected', paths));
      expect(text).toContain(say('popup_policy_managed'));
    });
  });

  test('nothing set means protected', async () => {
    await using(undefined, async (browser, composer) => {
      expect(await pasteIn(composer)).toBe('masked');
      const popup = await Popup.open(browser);
      expect(await popup.text()).toContain(say('popup_policy_default'));
    });
  });
});
