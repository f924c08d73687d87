import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import type { ChromiumPage } from '../harness/chromium-page.ts';
import { Composer } from '../harness/composer.ts';
import { EventReceiver } from '../harness/event-receiver.ts';
import { FixtureServer } from '../harness/server.ts';
import { distinct } from './audit-trial.ts';
import { githubToken } from './masked-paste.ts';
import { policyInForce } from './policy-in-force.ts';
import { Warning } from './warning.ts';

const CHROME = '.output/chrome-mv3';
const CHATGPT = 'https://chatgpt.com/';

let server: FixtureServer;
beforeAll(async () => {
  server = await FixtureServer.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.reset();
});

async function under(
  managedPolicy: object,
  use: (browser: Chromium, composer: Composer<ChromiumPage>) => Promise<void>,
): Promise<void> {
  const browser = await Chromium.open({ server, extension: CHROME, managedPolicy });
  try {
    const composer = await Composer.open(browser, CHATGPT);
    await policyInForce(browser);
    await composer.goto(CHATGPT);
    await use(browser, composer);
  } finally {
    await browser.close();
  }
}

describe('what an organisation says', () => {
  test('stands in the dialog, with the way to what is to be used instead', async () => {
    const message = 'Our keys never leave. Ask the platform team.';
    const alternative = { title: 'Acme Chat', url: 'https://chat.acme.example/' };
    const secret = { action: 'block', message, alternative };
    await under({ families: { secret } }, async (_, composer) => {
      const warning = await Warning.on(composer.page);
      await composer.paste(`with ${githubToken(21)} end`);
      const { description, text } = await warning.waitFor('alertdialog');
      expect(description).toContain(message);
      expect(text.join('\n')).toContain(alternative.title);
      expect(server.carrying(githubToken(21))).toEqual([]);
    });
  });

  test('stands in the notice of a masked paste', async () => {
    const secret = { message: 'Use a test key.' };
    await under({ families: { secret } }, async (_, composer) => {
      const warning = await Warning.on(composer.page);
      await composer.paste(`with ${githubToken(22)} end`);
      expect((await warning.waitFor('status')).text).toContain('Use a test key.');
    });
  });
});

describe('a policy on trial', () => {
  test('stops nothing that is pasted or sent, and reports both', async () => {
    const receiver = new EventReceiver('ocsf');
    const audit = { format: 'ocsf', endpoint: await receiver.listen() };
    const policy = { families: { secret: { action: 'block' } }, mode: 'report', audit };
    try {
      await under(policy, async (_, composer) => {
        const token = githubToken(23);
        await composer.paste(`with ${token} end`);
        await composer.settle();
        expect(await composer.text()).toBe(`with ${token} end`);
        await composer.page.press('Enter');
        expect((await server.waitForMessage()).text).toBe(`with ${token} end`);
        const found = await receiver.wait('two events', (events) => {
          const seen = distinct(events).filter((event) => event.kind === 'finding');
          return seen.length >= 2 ? seen : undefined;
        });
        const rules = { 'github-token': 1 };
        expect(found).toMatchObject([
          { surface: 'paste', outcome: 'observed', rules },
          { surface: 'submit', outcome: 'observed', rules },
        ]);
      });
    } finally {
      await receiver.stop();
    }
  });
});

test('a site that policy leaves alone is not guarded, and the next one is', async () => {
  const sites = { chatgpt: { access: { action: 'allow' } } };
  await under({ sites }, async (_, composer) => {
    const token = githubToken(24);
    await composer.paste(`with ${token} end`);
    await composer.settle();
    expect(await composer.text()).toBe(`with ${token} end`);
    await composer.goto('https://claude.ai/');
    await composer.paste(`with ${token} end`);
    await composer.page.waitFor("fixture.text().includes('GITHUB_TOKEN_1')");
    expect(await composer.text()).not.toContain(token);
  });
});
