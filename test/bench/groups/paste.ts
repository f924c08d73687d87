import { figure, median, p99 } from '../figure.ts';
import type { Figure } from '../figure.ts';
import type { Group } from '../lab.ts';
import { cleanText, SIZES, textWithSecret } from '../texts/mixed.ts';
import { guardTime, heldTime, openPastePage, pageTime, tracePastes } from './paste-page.ts';
import type { Paste } from './paste-page.ts';
import { PLAN } from './verdict.ts';

/** Different texts for each size. */
const TEXTS = 4;

/** What the guard's listener costs on the trusted event, and how long a masked paste is held. */
export const paste: Group = {
  name: 'paste',
  async run(lab) {
    const guarded = await lab.guarded();
    const bare = await lab.bare();
    const pages = {
      guarded: await openPastePage(lab, guarded),
      bare: await openPastePage(lab, bare),
    };
    const figures: Figure[] = [];
    for (const { name, units } of SIZES) {
      const { runs, limit } = PLAN[name];
      const each = Math.ceil(lab.runs(runs) / TEXTS);
      const take = async (where: keyof typeof pages, make: typeof cleanText) => {
        const pastes: Paste[] = [];
        for (let seed = 0; seed < TEXTS; seed += 1) {
          await (where === 'bare' ? bare : guarded).copy({ 'text/plain': make(seed, units) });
          pastes.push(...(await tracePastes(pages[where], each)));
        }
        return pastes;
      };
      const clean = (await take('guarded', cleanText)).map(guardTime);
      const held = (await take('guarded', textWithSecret)).map(heldTime);
      const reading = (await take('bare', cleanText)).map(pageTime);
      figures.push(
        figure(`paste ${name} median`, median(clean), 'ms'),
        figure(`paste ${name} p99`, p99(clean), 'ms', limit),
        figure(`paste with a finding ${name} median`, median(held), 'ms'),
        figure(`paste with a finding ${name} p99`, p99(held), 'ms', limit),
        figure(`paste ${name}, reading the clipboard alone median`, median(reading), 'ms'),
      );
    }
    await Promise.all([pages.guarded.close(), pages.bare.close()]);
    return figures;
  },
};
