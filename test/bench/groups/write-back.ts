import type { EditorName } from '../../fixtures/editors/index.ts';
import { Composer } from '../../harness/composer.ts';
import { figure, median } from '../figure.ts';
import type { Figure } from '../figure.ts';
import type { Group } from '../lab.ts';
import { cleanText, SECRET_PREFIX, textWithSecret } from '../texts/mixed.ts';
import { SITE } from './keystrokes.ts';

const EDITORS: readonly { readonly editor: EditorName; readonly name: string }[] = [
  { editor: 'textarea', name: 'textarea' },
  { editor: 'prosemirror', name: 'ProseMirror' },
  { editor: 'lexical-rich', name: 'Lexical' },
];
const SIZES = [
  { name: '10 KB', units: 10 * 1024, runs: 20 },
  { name: '100 KB', units: 100 * 1024, runs: 10 },
] as const;

/** The text ends with this, so that its end in the editor's model says that all of it is there. */
const END = '-- end of the paste --';

/**
 * Takes the time from the key press until the editor's model holds the end of the text. The page asks
 * in a task of its own again and again; the time is that before the asking.
 */
const WATCH = `
  globalThis.arrival = undefined;
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'v') return;
    const pressed = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const asked = performance.now();
      if (fixture.text().includes('${END}')) globalThis.arrival = asked - pressed;
      else port2.postMessage(null);
    };
    port2.postMessage(null);
  }, true);`;

/** How long a masked paste takes to be in the editor, beside the browser's own paste. */
export const writeBack: Group = {
  name: 'write-back',
  async run(lab) {
    const figures: Figure[] = [];
    for (const { editor, name } of EDITORS) {
      const composer = await Composer.open(await lab.guarded(), SITE, editor);
      await composer.page.evaluate(WATCH);
      for (const { name: size, units, runs } of SIZES) {
        const times = { masked: [] as number[], clean: [] as number[] };
        for (let run = 0; run < lab.runs(runs); run += 1) {
          times.masked.push(await arrival(composer, textWithSecret(units, units) + END));
          times.clean.push(await arrival(composer, cleanText(units, units) + END));
        }
        const what = `in ${name} after a paste of ${size} median`;
        figures.push(
          figure(`masked text ${what}`, median(times.masked), 'ms'),
          figure(`clean text ${what}`, median(times.clean), 'ms'),
        );
      }
      await composer.page.close();
    }
    return figures;
  },
};

async function arrival(composer: Composer, text: string): Promise<number> {
  const { page } = composer;
  await composer.clear();
  await page.evaluate('globalThis.arrival = undefined');
  await composer.paste(text);
  const time = await page.waitFor<number>('globalThis.arrival', 30_000);
  if ((await composer.text()).includes(SECRET_PREFIX)) throw new Error('A secret was not masked');
  return time;
}
