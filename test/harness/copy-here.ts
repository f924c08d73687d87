import type { Flavours, TestPage } from './browser.ts';

/**
 * Fills the clipboard from the place that has the focus, with a real key press. Nothing else comes
 * to the front, which spares a page two changes of tab; `browser.copy` is a copy from elsewhere.
 */
export async function copyHere(page: TestPage, flavours: Flavours): Promise<void> {
  const before = await page.evaluate<number>(`(${offer.toString()})(${JSON.stringify(flavours)})`);
  await page.press('Control+C');
  await page.waitFor(`copier.copied > ${before}`);
}

interface Copier {
  flavours: Flavours;
  copied: number;
}

/** In the page: what the next copy takes. Answers how many there were. */
function offer(flavours: Flavours): number {
  const known = Reflect.get(window, 'copier') as Copier | undefined;
  if (known !== undefined) {
    known.flavours = flavours;
    return known.copied;
  }
  const copier: Copier = { flavours, copied: 0 };
  Reflect.set(window, 'copier', copier);
  window.addEventListener(
    'copy',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      for (const [type, text] of Object.entries(copier.flavours)) {
        event.clipboardData?.setData(type, text);
      }
      copier.copied += 1;
    },
    { capture: true },
  );
  return 0;
}
