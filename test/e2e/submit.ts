import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import { kindOf, seeded } from '../fixtures/secrets/index.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { tap } from './tap.ts';

const SEND = "[data-testid='send-button']";

/** Ways to send, with the address of a page that listens for them. */
const BUTTONS = ['click', 'pointerdown', 'mousedown', 'form'];
const KEYS = ['Enter', 'Control+Enter'];

interface Sending {
  readonly how: string;
  readonly address: string;
}

const CHAT = 'https://chatgpt.com/';

const sendings = (keys: readonly string[], buttons: readonly string[]): Sending[] => [
  ...keys.map((how) => ({ how, address: CHAT })),
  ...buttons.map((how) => ({ how, address: `https://chatgpt.com/?send=${how}` })),
];

/** The same with a finger on a touch screen. */
const TAPS = ['click', 'pointerdown'].map((on) => ({
  how: `tap, for a ${on}`,
  address: `https://chatgpt.com/?send=${on}`,
}));

/** Typed messages: clean ones untouched, others masked in place, each sent exactly once. */
export function describeSubmits(bed: TestBed, editors: readonly EditorName[]): void {
  beforeEach(() => {
    bed.server.reset();
  });

  describe.each(editors)('%s', (editor) => {
    // One page for all of an editor's messages, as in a chat.
    beforeAll(() => bed.composer.goto(CHAT, editor));

    test.each(['Enter', 'click'])('%s: a clean message goes once', (how) =>
      expectUntouched(bed, how),
    );

    test.each(['Enter', 'click'])('%s: a token is masked in place', (how) =>
      expectMasked(bed, how),
    );
  });

  describe.each(['lexical-rich', 'react-textarea'] as const)(
    'every way of sending, %s',
    (editor) => {
      const others = sendings(['Control+Enter'], ['pointerdown', 'mousedown', 'form']);
      test.each([...others, ...TAPS])('$how sends once', async ({ how, address }) => {
        await bed.composer.goto(address, editor);
        await expectUntouched(bed, how);
      });

      test.each([...sendings(KEYS, BUTTONS), ...TAPS])('$how masks', async ({ how, address }) => {
        await bed.composer.goto(address, editor);
        await expectMasked(bed, how);
      });
    },
  );
}

async function expectUntouched(bed: TestBed, how: string): Promise<void> {
  await expectToSend(bed, how, 'two  spaces, "quotes" & <tags>', 'two  spaces, "quotes" & <tags>');
}

async function expectMasked(bed: TestBed, how: string): Promise<void> {
  const [one, other] = [1, 2].map((seed) => kindOf('aws-access-key-id').generate(seeded(seed)));
  const [first, second] = ['[AWS_ACCESS_KEY_ID_1]', '[AWS_ACCESS_KEY_ID_2]'];
  const typed = `use ${one} and ${other}, then ${one} again`;
  await expectToSend(bed, how, typed, `use ${first} and ${second}, then ${first} again`);
}

/** Types and sends; the server gets what is expected, and after a while still nothing else. */
async function expectToSend(
  { composer, server }: TestBed,
  how: string,
  typed: string,
  expected: string,
): Promise<void> {
  const [sent, attempts] = [await composer.sent(), await composer.attempts()];
  await composer.focus();
  await composer.page.type(typed);
  await composer.settle();
  if (KEYS.includes(how)) await composer.page.press(how);
  else if (how.startsWith('tap')) await tap(composer.page, SEND);
  else await composer.page.click(SEND);
  expect((await server.waitForMessage(10_000)).text).toBe(expected);
  await composer.settle();
  expect(server.messages().map((message) => message.text)).toEqual([expected]);
  expect(await composer.sent()).toBe(sent + 1);
  expect(await composer.attempts()).toBe(attempts + 1);
}
