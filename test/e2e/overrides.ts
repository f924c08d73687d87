import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AuditEvent } from '../../lib/audit/event.ts';
import { LONGEST_REASON } from '../../lib/base/overrides.ts';
import type { EventReceiver } from '../harness/event-receiver.ts';
import { inputMethodOf } from '../harness/input-method.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { Shown } from '../hostile/shown.ts';
import { stringsOf } from './locale.ts';
import { githubToken } from './masked-paste.ts';

export const TOKEN = githubToken(51);
const MASKED = 'key [GITHUB_TOKEN_1]';
export const REASON = 'The vendor asked for the very key.';
/** What stands in a field that has the focus: a page can ask so, too. */
export const IN_FIELD = "document.execCommand('selectAll') ? String(getSelection()) : ''";
const say = stringsOf('en');

const secret = (action: string, override: string) => ({
  families: { secret: { action, override } },
});

/** Each site asks for another kind of override; one is enough for a page. */
export const OVERRIDING = {
  overrideLasts: 'page',
  sites: {
    chatgpt: secret('warn', 'justify'),
    claude: secret('mask', 'justify'),
    gemini: secret('warn', 'false-positive'),
    qwen: secret('mask', 'false-positive'),
    deepseek: secret('warn', 'none'),
  },
};

/** Originals that go through for a reason, or because a person says that they are no secret. */
export function describeOverrides(bed: TestBed, receiver: EventReceiver): void {
  let shown: Shown;
  let known: number;

  const openAt = async (site: string): Promise<void> => {
    await bed.composer.goto(`https://${site}/`);
    shown = new Shown(bed.composer.page);
    bed.server.reset();
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await bed.composer.page.press(key);
  };
  /** From the safe button, which has the focus, back to the field; the button for the original is next. */
  const giveReason = async (reason: string): Promise<void> => {
    await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    await bed.composer.page.type(reason);
  };
  const untilInField = (text: string): Promise<unknown> =>
    bed.composer.page.waitFor(`(${IN_FIELD}) === ${JSON.stringify(text)}`);
  const nextOverride = (): Promise<AuditEvent> =>
    receiver.wait('an override', (events) =>
      events.slice(known).find(({ kind }) => kind === 'override'),
    );

  beforeEach(() => {
    known = receiver.taken.length;
  });

  describe('for a reason', () => {
    beforeEach(() => openAt('chatgpt.com'));

    test('a paste goes in as it is, and the reason is reported', async () => {
      await bed.composer.paste(`key ${TOKEN}`);
      await shown.waitForText(say('justify_label'));
      await giveReason(REASON);
      await shown.choose(say('button_original_paste'));
      await bed.composer.waitForText(`key ${TOKEN}`);
      expect(await nextOverride()).toMatchObject({
        ...{ site: 'chatgpt', surface: 'paste', override: 'justify', justification: REASON },
        rules: { 'github-token': 1 },
      });
    });

    test('a message goes out as it is, by the keyboard alone', async () => {
      await bed.composer.page.type(`key ${TOKEN}`);
      await bed.composer.settle();
      await press('Enter');
      await shown.waitForText(say('justify_label'));
      await giveReason(REASON);
      await press('Tab');
      await shown.enter(say('justify_label'));
      expect((await bed.server.waitForMessage()).text).toBe(`key ${TOKEN}`);
      expect(await nextOverride()).toMatchObject({
        ...{ surface: 'submit', override: 'justify', justification: REASON },
      });
    });

    test('it is asked for once, until the page is loaded again', async () => {
      const { composer, server } = bed;
      await composer.paste(`key ${TOKEN}`);
      await shown.waitForText(say('justify_label'));
      await giveReason(REASON);
      await shown.choose(say('button_original_paste'));
      await composer.waitForText(`key ${TOKEN}`);
      await composer.focus();
      await press('Enter');
      await server.waitForMessage();
      // Longer than what was let through is remembered for its way into the composer.
      await sleep(2_500);
      await composer.focus();
      await composer.page.type(`again ${TOKEN}`);
      await press('Enter');
      await server.waitForMessage(15_000, 2);
      expect(server.messages().map(({ text }) => text)).toEqual([`key ${TOKEN}`, `again ${TOKEN}`]);
      await openAt('chatgpt.com');
      await composer.paste(`key ${TOKEN}`);
      await shown.waitForText(say('justify_label'));
      await press('Escape');
    });

    test.each([
      ['none', '', 'justify_short'],
      ['a short one', 'please', 'justify_short'],
      ['one with another secret', `ask with ${githubToken(52)}`, 'justify_sensitive'],
      ['one with a person', 'for service.desk@gmx.de', 'justify_sensitive'],
    ])('not for %s', async (_, reason, problem) => {
      await bed.composer.paste(`key ${TOKEN}`);
      await shown.waitForText(say('justify_label'));
      await giveReason(reason);
      await bed.composer.settle();
      await shown.click(say('button_original_paste'));
      await shown.waitForText(say(problem));
      expect(await bed.composer.text()).toBe('');
      await press('Escape');
      await shown.waitForNothing();
      expect(await bed.composer.text()).toBe('');
      expect(bed.server.carrying(TOKEN)).toEqual([]);
    });

    test('it can be pasted, as plain text', async () => {
      const { composer, browser } = bed;
      const ticket = 'See https://tickets.acme.example/browse/PAY-1234?view=all for it. ';
      await composer.paste(`key ${TOKEN}`);
      await shown.waitForText(say('justify_label'));
      await browser.copy({ 'text/plain': ticket, 'text/html': `<b>${ticket}</b>` });
      await composer.page.toFront();
      await giveReason('');
      await press('Control+V');
      await untilInField(ticket);
      await press('Control+End');
      await composer.page.type(REASON);
      await shown.choose(say('button_original_paste'));
      await composer.waitForText(`key ${TOKEN}`);
      expect(await nextOverride()).toMatchObject({ justification: `${ticket}${REASON}` });
    });

    test('of a longer text its beginning is pasted', async () => {
      const { composer, browser } = bed;
      const story = 'It is a long story. '.repeat(20);
      await composer.paste(`key ${TOKEN}`);
      await shown.waitForText(say('justify_label'));
      await browser.copy({ 'text/plain': story });
      await composer.page.toFront();
      await giveReason('');
      await press('Control+V');
      await untilInField(story.slice(0, LONGEST_REASON));
      await press('Escape');
      await shown.waitForNothing();
    });

    test('what was held cannot be pasted into it, where a page could read it', async () => {
      const { composer, server } = bed;
      await composer.paste(`key ${TOKEN}`);
      await shown.waitForText(say('justify_label'));
      // On the safe button first, which says nothing to it.
      await press('Control+V');
      expect(await shown.text()).not.toContain(say('justify_sensitive'));
      await giveReason('');
      await press('Control+V');
      await shown.waitForText(say('justify_sensitive'));
      expect(await composer.page.evaluate(IN_FIELD)).toBe('');
      await composer.page.type(REASON);
      expect(await composer.page.evaluate(IN_FIELD)).toBe(REASON);
      await press('Escape');
      await shown.waitForNothing();
      expect(await composer.text()).toBe('');
      expect(server.carrying(TOKEN)).toEqual([]);
    });

    test('it is what a person wrote, whatever the page makes of it', async () => {
      const { page } = bed.composer;
      await bed.composer.paste(`key ${TOKEN}`);
      await shown.waitForText(say('justify_label'));
      await giveReason(`${REASON} `);
      const method = inputMethodOf(page);
      await method.compose('にほん');
      await method.commit('日本');
      await page.evaluate(`{
        window.meddled = 0;
        window.meddle = setInterval(() => {
          document.execCommand('insertText', false, 'All is well. ');
          document.execCommand('delete');
          meddled += 1;
        }, 5);
      } 0`);
      await page.type(' And soon.', { delay: 10 });
      await page.waitFor('meddled > 10');
      await page.evaluate('clearInterval(meddle)');
      await shown.choose(say('button_original_paste'));
      await bed.composer.waitForText(`key ${TOKEN}`);
      expect(await nextOverride()).toMatchObject({ justification: `${REASON} 日本 And soon.` });
    });

    test('the page hears nothing of it', async () => {
      await bed.composer.paste(`key ${TOKEN}`);
      await shown.waitForText(say('justify_label'));
      await bed.composer.page.evaluate(`(() => {
        window.heard = [];
        const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput', 'change', 'select',
          'compositionstart', 'compositionupdate', 'compositionend', 'paste', 'copy', 'cut'];
        for (const type of types) {
          window.addEventListener(type, (event) => {
            window.heard.push([type, event.key, event.data].join());
          }, { capture: true });
        }
      })()`);
      await giveReason(REASON);
      await shown.choose(say('button_original_paste'));
      await bed.composer.waitForText(`key ${TOKEN}`);
      const heard = await bed.composer.page.evaluate<string[]>('window.heard');
      // The original that reached the editor in the end, so that the page does listen.
      expect(heard.some((it) => /^(?:paste|input)/.test(it))).toBe(true);
      for (const it of heard)
        expect(it).toMatch(/^(?:paste|beforeinput|input),,?(?:key ghp_\w+)?$/);
    });
  });

  test('what was masked comes back for a reason', async () => {
    await openAt('claude.ai');
    await bed.composer.paste(`key ${TOKEN}`);
    await bed.composer.waitForText(MASKED);
    await shown.choose(say('notice_undo'));
    await shown.waitForText(say('justify_label'));
    expect(await bed.composer.text()).toBe(MASKED);
    await press('Shift+Tab', 'Shift+Tab');
    await bed.composer.page.type(REASON);
    await shown.choose(say('button_original_undo'));
    await bed.composer.waitForText(`key ${TOKEN}`);
    expect(await nextOverride()).toMatchObject({ override: 'justify', justification: REASON });
    await bed.composer.focus();
    await press('Enter');
    expect((await bed.server.waitForMessage()).text).toBe(`key ${TOKEN}`);
  });

  test('what was masked stays so without one', async () => {
    await openAt('claude.ai');
    await bed.composer.paste(`key ${TOKEN}`);
    await bed.composer.waitForText(MASKED);
    await shown.choose(say('notice_undo'));
    await shown.waitForText(say('justify_label'));
    await press('Enter');
    await shown.waitForNothing();
    expect(await bed.composer.text()).toBe(MASKED);
  });

  test('a mistake is said to be one', async () => {
    await openAt('gemini.google.com');
    await bed.composer.paste(`key ${TOKEN}`);
    await shown.choose(say('button_mistaken_paste'));
    await bed.composer.waitForText(`key ${TOKEN}`);
    const event = await nextOverride();
    expect(event).toMatchObject({ override: 'false-positive', rules: { 'github-token': 1 } });
    expect(event).not.toHaveProperty('justification');
  });

  test('what was masked by mistake comes back', async () => {
    await openAt('chat.qwen.ai');
    await bed.composer.paste(`key ${TOKEN}`);
    await bed.composer.waitForText(MASKED);
    await shown.choose(say('notice_undo'));
    await shown.choose(say('button_mistaken_undo'));
    await bed.composer.waitForText(`key ${TOKEN}`);
    expect(await nextOverride()).toMatchObject({ override: 'false-positive', surface: 'paste' });
  });

  test('where there is no override, there is no button for it', async () => {
    await openAt('chat.deepseek.com');
    await bed.composer.paste(`key ${TOKEN}`);
    await shown.waitForText(say('button_masked_paste'));
    const text = await shown.text();
    for (const key of ['button_original_paste', 'button_mistaken_paste', 'justify_label']) {
      expect(text).not.toContain(say(key));
    }
    await press('Enter');
    await bed.composer.waitForText(MASKED);
  });
}
