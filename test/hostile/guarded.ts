import { expect } from 'vitest';
import type { TestBed } from '../harness/test-bed.ts';
import { freshToken } from './secrets.ts';
import { Shown } from './shown.ts';
import type { Place } from './sighting.ts';

const SEND_MIDDLE = `(() => {
  const box = document.querySelector('[data-testid=send-button]').getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
})()`;

type Standing = Pick<TestBed, 'server' | 'composer'>;

/**
 * Pastes a token into the page that is open and sends it; types one and sends it by key, and by
 * the button. The server must have got placeholders, and a notice must have said so each time.
 */
export async function expectGuarded(bed: Standing): Promise<void> {
  await expectPasteGuarded(bed);
  await expectTypedGuarded(bed, () => bed.composer.page.press('Enter'));
  await expectTypedGuarded(bed, () => clickSend(bed));
}

async function expectPasteGuarded(bed: Standing): Promise<void> {
  const { composer, server } = bed;
  const token = freshToken();
  server.reset();
  await composer.clear();
  await composer.pasteFromElsewhere(`pasted ${token} end`);
  await composer.page.waitFor('/pasted \\[GITHUB_TOKEN_\\d\\] end/.test(fixture.text())');
  await expectNotice(bed);
  await composer.focus();
  await composer.page.press('Enter');
  expect((await server.waitForMessage()).text).toMatch(/^pasted \[GITHUB_TOKEN_\d\] end$/);
  expect(server.carrying(token)).toEqual([]);
}

async function expectTypedGuarded(bed: Standing, send: () => Promise<void>): Promise<void> {
  const { composer, server } = bed;
  const token = freshToken();
  server.reset();
  await composer.clear();
  await composer.page.type(`typed ${token} end`);
  await composer.settle();
  await send();
  expect((await server.waitForMessage()).text).toMatch(/^typed \[GITHUB_TOKEN_\d\] end$/);
  expect(server.carrying(token)).toEqual([]);
  await expectNotice(bed);
}

/** By the pointer alone: a driver's own click looks at elements, which a page can make awkward. */
async function clickSend({ composer }: Standing): Promise<void> {
  await new Shown(composer.page).clickAt(await composer.page.evaluate<Place>(SEND_MIDDLE));
}

/** Reads the notice and closes it, so that the next one cannot be mistaken for it. */
async function expectNotice({ composer }: Standing): Promise<void> {
  const shown = new Shown(composer.page);
  await shown.waitForText('Masked: GitHub token');
  await shown.click('Close');
  await shown.waitForNothing();
}
