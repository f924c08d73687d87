import type { Chromium } from '../../test/harness/chromium.ts';
import type { ChromiumPage } from '../../test/harness/chromium-page.ts';
import type { Pictures } from './pictures.ts';
import type { TourParts } from './tour.ts';

const POPUP = { width: 360, height: 640 };
const LIVE = { width: 1120, height: 716 };

/** The popup as it shows itself over the chat: loaded while the chat is the tab in front. */
export async function takePopup(
  popup: ChromiumPage,
  { composer, pictures }: TourParts,
): Promise<void> {
  await popup.raw.setViewportSize(POPUP);
  await composer.page.toFront();
  await popup.raw.reload();
  await popup.waitFor("!!document.querySelector('.protection')");
  await pictures.take(popup, 'popup');
}

export async function takeLivePage(
  browser: Chromium,
  url: string,
  pictures: Pictures,
): Promise<void> {
  const page = await browser.newPage(url);
  await page.raw.setViewportSize(LIVE);
  await page.waitFor("!!document.querySelector('article')");
  await pictures.take(page, 'received');
}
