import { detect } from '../../../lib/detect/engine.ts';
import { missed, outcomesOf, where } from '../detection/recall.ts';
import { BARE, secretSamples, SET_NAMES } from '../detection/samples.ts';
import { showMissed } from '../detection/show.ts';
import { figure } from '../figure.ts';
import type { Group } from '../lab.ts';

const DRAWS = 4;
const LIMITS = { all: 3, languages: 2 } as const;

/** What of the secrets of the corpus is missed: every kind in every context. */
export const detectionRecall: Group = {
  name: 'detection recall',
  async run(lab) {
    const all = await outcomesOf((text) => detect(text).findings, secretSamples(lab.runs(DRAWS)));
    const labelled = where(all, ({ context }) => context !== BARE);
    showMissed('secrets', labelled);
    const english = missed(where(all, ({ language }) => language === 'english'));
    const chinese = missed(where(all, ({ language }) => language === 'chinese'));
    return [
      figure('secrets, missed', missed(labelled), '%', LIMITS.all),
      figure('secrets, missed in English', english, '%'),
      figure('secrets, missed in Chinese', chinese, '%'),
      figure(
        'secrets, English to Chinese',
        Math.abs(english - chinese),
        'points',
        LIMITS.languages,
      ),
      ...SET_NAMES.map((name) =>
        figure(
          `secrets, missed in ${name}`,
          missed(where(labelled, ({ set }) => set === name)),
          '%',
        ),
      ),
      figure(
        'secrets, missed as bare values',
        missed(where(all, ({ context }) => context === BARE)),
        '%',
      ),
    ];
  },
};
