import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import type { TestBed } from '../harness/test-bed.ts';
import { Shown } from '../hostile/shown.ts';
import { stringsOf } from './locale.ts';
import { githubToken } from './masked-paste.ts';

const TOKEN = githubToken(1);

/** The dialog's buttons: the safe one has the focus, the others are reached by Shift+Tab. */
const CHOICES = {
  masked: ['Enter'],
  cancel: ['Escape'],
  original: ['Shift+Tab', 'Shift+Tab'],
} as const;
const QUESTION = stringsOf('en')('ask_why');

export const ASKING = { families: { secret: { action: 'warn' } } };

/** Pastes and messages that a person decides on, under the policy `ASKING`. */
export function describeAsking(bed: TestBed): void {
  beforeEach(async () => {
    await bed.composer.goto('https://chatgpt.com/', 'prosemirror');
    bed.server.reset();
  });

  const choose = async (choice: keyof typeof CHOICES): Promise<void> => {
    const { composer } = bed;
    const shown = new Shown(composer.page);
    await shown.waitForText(QUESTION);
    for (const key of CHOICES[choice]) await composer.page.press(key);
    // A choice of the original does not count before a person could have read the question.
    if (choice === 'original') await shown.enter(QUESTION);
    await composer.settle();
  };

  test.each([
    ['masked', 'a [GITHUB_TOKEN_1] b'],
    ['original', `a ${TOKEN} b`],
    ['cancel', 'a '],
  ] as const)('a paste, answered %s', async (choice, expected) => {
    const { composer } = bed;
    await composer.page.type('a ');
    await composer.paste(`${TOKEN} b`);
    await choose(choice);
    await composer.waitForText(expected);
  });

  test.each([
    ['masked', ['key [GITHUB_TOKEN_1]']],
    ['original', [`key ${TOKEN}`]],
    ['cancel', []],
  ] as const)('a message, answered %s', async (choice, expected) => {
    const { composer, server } = bed;
    await composer.page.type(`key ${TOKEN}`);
    await composer.settle();
    await composer.page.press('Enter');
    await choose(choice);
    if (expected.length > 0) await server.waitForMessage();
    expect(server.messages().map(({ text }) => text)).toEqual(expected);
  });

  test.each([
    ['masked', ['key [GITHUB_TOKEN_1]']],
    ['original', [`key ${TOKEN}`]],
    ['cancel', []],
  ] as const)('a message by the mouse, answered %s', async (choice, expected) => {
    const { composer, server } = bed;
    await composer.page.type(`key ${TOKEN}`);
    await composer.settle();
    await composer.page.click("[data-testid='send-button']");
    await choose(choice);
    if (expected.length > 0) await server.waitForMessage();
    expect(server.messages().map(({ text }) => text)).toEqual(expected);
  });

  test('an original that was let through counts for one message', async () => {
    const { composer, server } = bed;
    await composer.page.type(`key ${TOKEN}`);
    await composer.page.press('Enter');
    await choose('original');
    await server.waitForMessage();
    // As long as the send of the first may take.
    await sleep(1_100);
    await composer.focus();
    await composer.page.type(`again ${TOKEN}`);
    await composer.page.press('Enter');
    await choose('cancel');
    expect(server.messages().map(({ text }) => text)).toEqual([`key ${TOKEN}`]);
  });

  test('a history that is sent again is not asked about again', async () => {
    const { composer, server } = bed;
    const shown = new Shown(composer.page);
    await composer.goto('https://chat.qwen.ai/');
    await composer.page.type(`key ${TOKEN}`);
    await composer.page.press('Enter');
    await choose('original');
    await server.waitForMessage();
    await composer.focus();
    await composer.page.type('and now');
    await composer.page.press('Enter');
    await server.waitForMessage(15_000, 2);
    expect(server.messages().map(({ text }) => text)).toEqual([`key ${TOKEN}`, 'and now']);
    // The request of the second carried the first as well.
    expect(server.carrying(TOKEN)).toHaveLength(2);
    expect(await shown.text()).toBe('');
    expect(await composer.attempts()).toBe(2);
  });
}
