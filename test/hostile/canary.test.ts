import { describe, expect, test } from 'vitest';
import { ASKS, BLOCKS, CanaryBed, MASKS } from './canary-bed.ts';

describe('no part of a secret is said or kept anywhere but in the composer, after', () => {
  const chat = CanaryBed.use();

  const choose = async (label: string): Promise<void> => {
    await chat.see(label);
    await chat.shown.choose(label);
  };

  test.each([1, 2, 3, 4])('a paste that is masked and sent: %i', async () => {
    await chat.paste(MASKS);
    await chat.see('Masked');
    await chat.bed.composer.focus();
    await chat.page.press('Enter');
    await chat.expectSent(/^pasted \[\w+\] end$/);
    chat.expectGone();
  });

  test('a message that is masked when it is sent', async () => {
    await chat.type(MASKS);
    await chat.see('Masked');
    await chat.expectSent(/^typed \[\w+\] end$/);
    chat.expectGone();
  });

  test('an original that is put back and sent', async () => {
    await chat.paste(MASKS);
    await chat.shown.choose('Put the original back');
    await chat.bed.composer.waitForText(`pasted ${chat.canary} end`);
    await chat.channels.look();
    await chat.bed.composer.focus();
    await chat.page.press('Enter');
    expect((await chat.bed.server.waitForMessage()).text).toBe(`pasted ${chat.canary} end`);
  });

  test('a paste and a message that are blocked', async () => {
    await chat.paste(BLOCKS);
    await chat.see('Not pasted');
    await chat.page.press('Escape');
    await chat.shown.waitForNothing();
    await chat.type(BLOCKS);
    await chat.see('Not sent');
    await chat.page.press('Escape');
    await chat.shown.waitForNothing();
    chat.expectGone();
  });

  test('a paste that is asked about, and masked', async () => {
    await chat.paste(ASKS);
    await choose('Paste masked');
    await chat.see('Masked');
    chat.expectGone();
  });

  test('a paste that is asked about, and let through', async () => {
    await chat.paste(ASKS);
    await choose('Paste the original');
    await chat.bed.composer.waitForText(`pasted ${chat.canary} end`);
  });

  test('a paste that is asked about, and given up', async () => {
    await chat.paste(ASKS);
    await choose('Do not paste');
    expect(await chat.bed.composer.text()).toBe('');
    chat.expectGone();
  });

  test('a message that is asked about, and masked', async () => {
    await chat.type(ASKS);
    await choose('Send masked');
    await chat.expectSent(/^typed \[\w+\] end$/);
    chat.expectGone();
  });

  test('a message that is asked about, and let through', async () => {
    await chat.type(ASKS);
    await choose('Send the original');
    expect((await chat.bed.server.waitForMessage()).text).toBe(`typed ${chat.canary} end`);
  });

  test('a message that is asked about, and given up', async () => {
    await chat.type(ASKS);
    await choose('Do not send');
    chat.expectGone();
  });
});
