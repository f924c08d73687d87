import type { Composer } from '../harness/composer.ts';
import { githubToken } from './masked-paste.ts';

const FOCUS_IN_COMPOSER =
  "document.querySelector('[data-editor]').contains(document.activeElement)";
const DIALOG = "document.activeElement.matches('html > [popover]')";

/**
 * What becomes of a paste in the chat as it stands; nothing is loaded again. Blocked and asked look
 * the same from the page, which cannot see into the dialog: Enter there is the safe choice.
 */
export async function pasteIn(
  composer: Composer,
  token = githubToken(12),
): Promise<'masked' | 'original' | 'blocked' | 'asked'> {
  const { page } = composer;
  await composer.clear();
  await composer.paste(`with ${token} end`);
  await page.waitFor(`fixture.text().includes(' end') || ${DIALOG}`);
  const dialog = await page.evaluate<boolean>(DIALOG);
  if (dialog) await page.press('Enter');
  // The focus goes back to where it was.
  if (dialog) await page.waitFor(`!${DIALOG} && ${FOCUS_IN_COMPOSER}`);
  await composer.settle();
  const text = await composer.text();
  if (text.includes(token)) return 'original';
  if (dialog) return text === '' ? 'blocked' : 'asked';
  return 'masked';
}
