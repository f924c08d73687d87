import { beforeEach, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { githubToken } from './masked-paste.ts';
import { tap } from './tap.ts';

const SEND = "[data-testid='send-button']";

/** Ways to send, with the address of a page that listens for them. */
const BUTTONS = ['click', 'pointerdown', 'mousedown', 'form'];
const KEYS = ['Enter', 'Control+Enter'];

interface Sending {
  readonly how: string;
  readonly address: string;
}

const sendings = (keys: readonly string[], buttons: readonly string[]): Sending[] => [
  ...keys.map((how) => ({ how, address: 'https://chatgpt.com/' })),
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
    test.each(sendings(['Enter'], ['click']))('$how: a clean message goes once', (sending) =>
      expectUntouched(bed, editor, sending),
    );

    test.each(sendings(['Enter'], ['click']))('$how: a token is masked in place', (sending) =>
      expectMasked(bed, editor, sending),
    );
  });

  describe('every way of sending', () => {
    const others = sendings(['Control+Enter'], ['pointerdown', 'mousedown', 'form']);
    test.each([...others, ...TAPS])('$how sends once from a rich editor', (sending) =>
      expectUntouched(bed, 'lexical-rich', sending),
    );
    test.each([...others, ...TAPS])('$how sends once from a plain field', (sending) =>
      expectUntouched(bed, 'react-textarea', sending),
    );
    test.each(TAPS)('$how masks', (sending) => expectMasked(bed, 'lexical-rich', sending));
    test.each(sendings(KEYS, BUTTONS))('$how masks in a rich editor', (sending) =>
      expectMasked(bed, 'lexical-rich', sending),
    );
    test.each(sendings(KEYS, BUTTONS))('$how masks in a plain field', (sending) =>
      expectMasked(bed, 'react-textarea', sending),
    );
  });
}

async function expectUntouched(bed: TestBed, editor: EditorName, sending: Sending): Promise<void> {
  await write(bed, editor, sending, 'two  spaces, "quotes" & <tags>');
  await send(bed, sending);
  await expectOnly(bed, 'two  spaces, "quotes" & <tags>');
}

async function expectMasked(bed: TestBed, editor: EditorName, sending: Sending): Promise<void> {
  const [one, other] = [githubToken(1), githubToken(2)];
  await write(bed, editor, sending, `use ${one} and ${other}, then ${one} again`);
  await send(bed, sending);
  const masked = 'use [GITHUB_TOKEN_1] and [GITHUB_TOKEN_2], then [GITHUB_TOKEN_1] again';
  await expectOnly(bed, masked);
  expect(bed.server.messages().every(({ text }) => !text.includes(one))).toBe(true);
}

async function write(
  { composer }: TestBed,
  editor: EditorName,
  { address }: Sending,
  text: string,
): Promise<void> {
  await composer.goto(address, editor);
  await composer.page.type(text);
  await composer.settle();
}

async function send({ composer }: TestBed, { how }: Sending): Promise<void> {
  if (KEYS.includes(how)) await composer.page.press(how);
  else if (how.startsWith('tap')) await tap(composer.page, SEND);
  else await composer.page.click(SEND);
}

/** The message, and after a while still no other. */
async function expectOnly({ server, composer }: TestBed, text: string): Promise<void> {
  expect((await server.waitForMessage(10_000)).text).toBe(text);
  await composer.settle();
  expect(server.messages().map((message) => message.text)).toEqual([text]);
  expect(await composer.sent()).toBe(1);
  expect(await composer.attempts()).toBe(1);
}
