import { beforeAll, describe, expect, test } from 'vitest';
import { CanaryBed, EXTENSION, MASKS } from './canary-bed.ts';
import { breakNatives } from './page-attacks.ts';
import { reloadExtension } from './run-time.ts';

/** The page goes wrong in whatever it is told. */
const THROWS = `
  for (const type of ['paste', 'beforeinput', 'input', 'keydown', 'keyup', 'click', 'selectionchange']) {
    addEventListener(type, () => { throw new Error('the page fails at ' + type); }, true);
  }`;

/** The page reads the clipboard by itself, so that nothing can be masked. */
const TAKES_CLIPBOARD = `
  document.querySelector('#prompt-textarea').addEventListener('paste', (event) => {
    event.preventDefault();
    navigator.clipboard.readText().then((text) => { event.target.append(text); });
  });`;

describe('no part of a secret is said or kept where something goes wrong:', () => {
  const chat = CanaryBed.use();

  beforeAll(() => {
    const origin = new URL(MASKS).origin;
    return chat.bed.browser.raw.grantPermissions(['clipboard-read'], { origin });
  });

  test('the page throws in all its handlers', async () => {
    chat.serve(MASKS, THROWS);
    await chat.paste(MASKS);
    await chat.see('Close');
    await chat.type(MASKS);
    await chat.see('Close');
    chat.expectGone();
    const failures = chat.channels.heard.filter(({ text }) => text.includes('the page fails at'));
    expect(failures.length).toBeGreaterThan(0);
  });

  test('the page took the natives away', async () => {
    await chat.bed.composer.goto(MASKS);
    await chat.page.evaluate(`(${String(breakNatives)})()`);
    await chat.bed.composer.pasteFromElsewhere(`pasted ${chat.canary} end`);
    await chat.see('Close');
    chat.expectGone();
  });

  test('the page reads the clipboard by itself', async () => {
    chat.serve(MASKS, TAKES_CLIPBOARD);
    await chat.paste(MASKS);
    await chat.see('Not pasted');
    chat.expectGone();
  });

  test('the editor cannot be masked', async () => {
    await chat.bed.composer.goto('https://chatgpt.com/', 'monaco-textarea');
    await chat.page.type(`typed ${chat.canary}`);
    await chat.bed.composer.settle();
    await chat.page.press('Enter');
    await chat.see('Not sent');
    expect(chat.bed.server.messages()).toEqual([]);
  });

  test('the worker cannot write down what it counts', async () => {
    const worker = await chat.channels.tapWorker();
    await worker.evaluate(`{
      globalThis.write = chrome.storage.local.set;
      chrome.storage.local.set = () => Promise.reject(new Error('the disk is full')); }`);
    await chat.paste(MASKS);
    await chat.see('Masked');
    await chat.type(MASKS);
    await chat.see('Masked');
    await worker.evaluate('void (chrome.storage.local.set = write)');
    chat.expectGone();
  });

  test('the extension is gone from under the page', async () => {
    await chat.bed.composer.goto(MASKS);
    await reloadExtension(chat.bed.browser, EXTENSION);
    await chat.channels.tapWorker();
    await chat.bed.composer.pasteFromElsewhere(`pasted ${chat.canary} end`);
    await chat.see('Masked');
    await chat.bed.composer.focus();
    await chat.page.press('Enter');
    await chat.expectSent(/^pasted \[\w+\] end$/);
    chat.expectGone();
  });
});
