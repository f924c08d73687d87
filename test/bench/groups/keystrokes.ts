import type { EditorName } from '../../fixtures/editors/index.ts';
import type { ChromiumPage } from '../../harness/chromium-page.ts';
import { Composer } from '../../harness/composer.ts';
import { figure, median, p99 } from '../figure.ts';
import type { Figure } from '../figure.ts';
import type { Group, Lab } from '../lab.ts';
import { cleanText } from '../texts/mixed.ts';
import { duration, extensionCalls, traceDuring } from '../trace.ts';
import type { Slice } from '../trace.ts';

/** A site whose page takes a long paste as text, not as an attachment. */
export const SITE = 'https://chat.deepseek.com/';
/** What most composers are made of; in a textarea there is less to read. */
const EDITOR: EditorName = 'prosemirror';
const KEYS = 300;
const SENDS = 40;
const LIMIT = 1;

const HELD = [
  { name: '2 KB', units: 2 * 1024 },
  { name: '100 KB', units: 100 * 1024 },
] as const;

type InChromium = Composer<ChromiumPage>;

/** All that the extension's scripts run for a key that is typed into a composer with text in it. */
export const keystrokes: Group = {
  name: 'keystrokes',
  async run(lab) {
    const figures: Figure[] = [];
    for (const { name, units } of HELD) {
      const composer = await Composer.open(await lab.guarded(), SITE, EDITOR);
      await composer.paste(cleanText(units, units));
      await hasText(composer, units);
      const typed = await costsOfTyping(lab, composer);
      const sent = await costsOfSending(lab, composer, units);
      await composer.page.close();
      figures.push(
        figure(`keystroke with ${name} in the composer median`, median(typed), 'ms'),
        figure(`keystroke with ${name} in the composer p99`, p99(typed), 'ms', LIMIT),
        figure(`Enter that sends ${name} median`, median(sent), 'ms'),
        figure(`Enter that sends ${name} p99`, p99(sent), 'ms'),
      );
    }
    return figures;
  },
};

async function hasText({ page }: Composer, units: number): Promise<void> {
  await page.waitFor(`fixture.text().length > ${units / 2}`, 20_000);
}

async function costsOfTyping(lab: Lab, { page }: InChromium): Promise<number[]> {
  const keys = lab.runs(KEYS);
  const slices = await traceDuring(page, async () => {
    for (let key = 0; key < keys; key += 1) await page.press('abcdefgh '.charAt(key % 9));
  });
  const costs = costByKey(slices);
  if (costs.length !== keys) throw new Error(`${keys} keys, but ${costs.length} in the trace`);
  return costs;
}

/** On Enter the whole composer is read and decided on. Each message is pasted anew. */
async function costsOfSending(lab: Lab, composer: InChromium, units: number): Promise<number[]> {
  const { page } = composer;
  const sends = lab.runs(SENDS);
  await composer.clear();
  const slices = await traceDuring(page, async () => {
    for (let send = 0; send < sends; send += 1) {
      await page.press('Control+V');
      await hasText(composer, units);
      await page.press('Enter');
      await page.waitFor(`fixture.sent > ${send}`);
    }
  });
  // Control, V and Enter each begin with a keydown.
  const costs = costByKey(slices).filter((_, key) => key % 3 === 2);
  if (costs.length !== sends) throw new Error(`${sends} sent, but ${costs.length} in the trace`);
  return costs;
}

/** From one `keydown` to the next: its own events, and whatever timers and observers run meanwhile. */
function costByKey(slices: readonly Slice[]): number[] {
  const keydowns = slices.filter(
    ({ name, type }) => name === 'EventDispatch' && type === 'keydown',
  );
  const calls = extensionCalls(slices);
  return keydowns.map(({ start, thread }, index) => {
    const next = keydowns[index + 1]?.start ?? Infinity;
    return duration(
      calls.filter((call) => call.thread === thread && call.start >= start && call.start < next),
    );
  });
}
